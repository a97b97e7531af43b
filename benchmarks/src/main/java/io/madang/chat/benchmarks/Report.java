package io.madang.chat.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes {@code docs/performance.md}: a template, in which the name of a section in double braces
 * stands for its table, and a plot of the fan-out.
 */
final class Report {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

  private final Path sections;
  private final Path docs;

  Report(Path sections, Path docs) {
    this.sections = sections;
    this.docs = docs;
  }

  void write() throws IOException {
    Matcher places = PLACE.matcher(template());
    StringBuilder text = new StringBuilder();
    while (places.find()) {
      places.appendReplacement(text, Matcher.quoteReplacement(content(places.group(1))));
    }
    places.appendTail(text);
    Files.writeString(docs.resolve("performance.md"), text);
    Path bars = sections.resolve("fan-out.tsv");
    if (Files.exists(bars)) {
      Files.writeString(docs.resolve("images/fan-out.svg"), Plot.bars(Files.readAllLines(bars)));
    }
  }

  private String content(String name) throws IOException {
    if (name.equals("machine")) {
      return machine();
    }
    Path file = sections.resolve(name + ".md");
    return Files.exists(file) ? Files.readString(file).strip() : "Not measured yet.";
  }

  private static String machine() throws IOException {
    return "%d processors (%s), %d GB of memory, Linux %s, Java %s, measured on %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            value("/proc/cpuinfo", "model name"),
            Math.round(Long.parseLong(value("/proc/meminfo", "MemTotal").split(" ", -1)[0]) / 1e6),
            System.getProperty("os.version").split("-", -1)[0],
            System.getProperty("java.runtime.version"),
            LocalDate.now(java.time.ZoneOffset.UTC));
  }

  private static String value(String file, String name) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(file));
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("?");
  }

  private static String template() throws IOException {
    try (InputStream source = Report.class.getResourceAsStream("performance.md")) {
      if (source == null) {
        throw new IOException("No template");
      }
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
