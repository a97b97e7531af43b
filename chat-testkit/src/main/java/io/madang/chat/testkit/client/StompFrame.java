package io.madang.chat.testkit.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One STOMP frame as text. Of a repeated header the first one counts. */
public record StompFrame(String command, Map<String, String> headers, String body) {

  public StompFrame {
    headers = Map.copyOf(headers);
  }

  /** A frame without headers or body. */
  public static StompFrame of(String command) {
    return new StompFrame(command, Map.of(), "");
  }

  public StompFrame with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, String.valueOf(value));
    return new StompFrame(command, more, body);
  }

  public StompFrame body(String text) {
    return new StompFrame(command, headers, text);
  }

  /** The value of a header that must be there. */
  public String header(String name) {
    return find(name)
        .orElseThrow(
            () -> new AssertionError("No header " + name + " in " + command + headers.keySet()));
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public long seq() {
    return Long.parseLong(header("seq"));
  }

  boolean has(String name, Object value) {
    return String.valueOf(value).equals(headers.get(name));
  }

  /** The frame as it is sent. */
  public String encoded() {
    StringBuilder text = new StringBuilder(command).append('\n');
    headers.forEach(
        (name, value) -> text.append(escape(name)).append(':').append(escape(value)).append('\n'));
    return text.append('\n').append(body).append('\0').toString();
  }

  /** Reads a frame without its closing NUL. */
  static StompFrame parse(String text) {
    int split = text.indexOf("\n\n");
    String[] lines = text.substring(0, split).split("\n", -1);
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.putIfAbsent(
          unescape(lines[i].substring(0, colon)), unescape(lines[i].substring(colon + 1)));
    }
    return new StompFrame(lines[0], headers, text.substring(split + 2));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace(":", "\\c");
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c == '\\' && i + 1 < text.length() ? meaning(text.charAt(++i)) : c);
    }
    return plain.toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'c' -> ':';
      default -> escaped;
    };
  }
}
