package io.madang.chat.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The answer of one scenario: a table, remarks and the bars of a plot. */
final class Section {

  private final String name;
  private final List<String> table = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<String> bars = new ArrayList<>();

  Section(String name) {
    this.name = name;
  }

  void columns(String... titles) {
    row(titles);
    table.add("|---".repeat(titles.length) + "|");
  }

  void row(String... cells) {
    String line = "| " + String.join(" | ", cells) + " |";
    table.add(line);
    System.out.println(line);
  }

  /** Nanoseconds as a cell in milliseconds. */
  static String millis(long nanos) {
    return "%.1f".formatted(nanos / 1e6);
  }

  void remark(String words) {
    remarks.add("- " + words);
    System.out.println(words);
  }

  /** A bar of the plot that is named after the section. */
  void bar(String label, double value) {
    bars.add(label + "\t" + value);
  }

  void save(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>(table);
    if (!remarks.isEmpty()) {
      lines.add("");
      lines.addAll(remarks);
    }
    Files.write(folder.resolve(name + ".md"), lines);
    if (!bars.isEmpty()) {
      Files.write(folder.resolve(name + ".tsv"), bars);
    }
  }
}
