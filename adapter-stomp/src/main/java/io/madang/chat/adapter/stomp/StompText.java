package io.madang.chat.adapter.stomp;

import java.nio.charset.StandardCharsets;

/** Writes STOMP frames. */
final class StompText {

  private final StringBuilder frame = new StringBuilder(256);

  private StompText(String command) {
    frame.append(command).append('\n');
  }

  static StompText frame(String command) {
    return new StompText(command);
  }

  StompText header(String name, String value) {
    frame.append(name).append(':');
    escape(value);
    frame.append('\n');
    return this;
  }

  StompText header(String name, long value) {
    frame.append(name).append(':').append(value).append('\n');
    return this;
  }

  /** The frame without a body. */
  byte[] bytes() {
    return frame.append('\n').append('\0').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The frame up to here, to be continued with a part that others share. */
  byte[] beginning() {
    return frame.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void escape(String value) {
    if (isPlain(value)) {
      frame.append(value);
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> frame.append("\\\\");
        case ':' -> frame.append("\\c");
        case '\n' -> frame.append("\\n");
        case '\r' -> frame.append("\\r");
        default -> frame.append(c);
      }
    }
  }

  private static boolean isPlain(String value) {
    return value.indexOf('\\') < 0
        && value.indexOf(':') < 0
        && value.indexOf('\n') < 0
        && value.indexOf('\r') < 0;
  }
}
