package io.madang.chat.webclient;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bundles ES modules into one script: each becomes a function, after those that it imports, in the
 * order in which a browser would run them. Names and lines are preserved; lines that contain only a
 * comment are left out, unless it is a licence.
 *
 * <p>This is not a parser. It recognises imports and exports as whole statements, at the start of a
 * line or right after another statement, and in no other form: no default exports, no namespaces,
 * no dynamic imports, no cycles. It refuses anything else, so that the bundle is always the same
 * program as the modules.
 */
final class ModuleBundle {

  private static final Pattern COMMENT =
      Pattern.compile("(?m)^[ \\t]*(?:/\\*[\\s\\S]*?\\*/[ \\t]*|//.*)(?:\\n|\\z)");

  private static final String START = "(?m)(?:^|(?<=[;}]))";
  private static final Pattern FROM =
      Pattern.compile(
          START + "(import|export)\\s*(?:(\\*|\\{[^}]*\\})\\s*from\\s*)?([\"'])([^\"']+)\\3;");
  private static final Pattern EXPORTED_LIST = Pattern.compile(START + "export\\s*\\{([^}]*)\\};");
  private static final Pattern EXPORTED =
      Pattern.compile(
          START + "export ((?:async function|function|class|const|var)\\*?\\s+([\\w$]+))");
  private static final Pattern UNKNOWN =
      Pattern.compile(START + "(?:import|export)\\b(?!\\s*[:=(])|\\bimport(?:\\.meta|\\s*\\()");

  /** The prefix of the modules' names in the bundle. */
  private static final String NAME = "module$";

  private final UnaryOperator<String> sources;
  private final Map<String, String> entries;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> underWay = new LinkedHashSet<>();
  private final StringBuilder bundle = new StringBuilder();

  private ModuleBundle(UnaryOperator<String> sources, Map<String, String> entries) {
    this.sources = sources;
    this.entries = entries;
  }

  /**
   * @param sources gives a module's text by its address
   * @param entries the addresses of modules that are imported by a bare name, by that name; a name
   *     that ends with a slash is a folder
   */
  static String of(String entry, UnaryOperator<String> sources, Map<String, String> entries) {
    ModuleBundle made = new ModuleBundle(sources, entries);
    made.add(entry);
    return made.bundle.toString();
  }

  private String add(String address) {
    String known = names.get(address);
    if (known != null) {
      return known;
    }
    if (!underWay.add(address)) {
      throw new IllegalStateException("Modules import each other: " + underWay + ", " + address);
    }
    List<String> exported = new ArrayList<>();
    String body = inner(address, withoutComments(sources.apply(address)), exported);
    String name = NAME + names.size();
    names.put(address, name);
    underWay.remove(address);
    bundle
        .append("// ")
        .append(address)
        .append("\nconst ")
        .append(name)
        .append(" = (() => {\n")
        .append(body.strip())
        .append("\nreturn { ")
        .append(String.join(", ", exported))
        .append(" };\n})();\n");
    return name;
  }

  /**
   * The module's text without its imports and exports; adds the exported names to {@code exported}.
   */
  private String inner(String address, String source, List<String> exported) {
    String linked = replace(FROM, source, found -> link(address, found, exported));
    String listed =
        replace(
            EXPORTED_LIST,
            linked,
            found -> {
              exported.addAll(properties(found.group(1), ""));
              return "";
            });
    String body =
        replace(
            EXPORTED,
            listed,
            found -> {
              exported.add(found.group(2));
              return found.group(1);
            });
    Matcher unknown = UNKNOWN.matcher(body);
    if (unknown.find()) {
      int end = Math.min(body.length(), unknown.start() + 40);
      throw new IllegalStateException(address + ": " + body.substring(unknown.start(), end));
    }
    return body;
  }

  private String link(String address, MatchResult found, List<String> exported) {
    String from = add(resolve(address, found.group(4)));
    @Nullable String what = found.group(2);
    if (what == null) {
      return "";
    }
    boolean all = what.equals("*");
    String list = all ? "" : what.substring(1, what.length() - 1);
    if (found.group(1).equals("export")) {
      exported.addAll(all ? List.of("..." + from) : properties(list, from + "."));
      return "";
    }
    if (all) {
      throw new IllegalStateException(address + ": " + found.group());
    }
    return "const { " + list.strip().replaceAll("\\s+as\\s+", ": ") + " } = " + from + ";";
  }

  /** From {@code a, b as c} to {@code a: from.a, c: from.b}. */
  private static List<String> properties(String list, String from) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("\\s+as\\s+"))
        .map(pair -> pair[pair.length - 1] + ": " + from + pair[0])
        .collect(Collectors.toList());
  }

  private String resolve(String importer, String name) {
    if (name.startsWith(".")) {
      return URI.create(importer).resolve(name).toString();
    }
    return Optional.ofNullable(entries.get(name))
        .or(() -> inFolder(name))
        .orElseThrow(() -> new IllegalStateException(importer + ": " + name));
  }

  private Optional<String> inFolder(String name) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
        .map(entry -> entry.getValue() + name.substring(entry.getKey().length()))
        .findFirst();
  }

  private static String withoutComments(String source) {
    return replace(
        COMMENT, source, found -> found.group().contains("@license") ? found.group() : "");
  }

  private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }
}
