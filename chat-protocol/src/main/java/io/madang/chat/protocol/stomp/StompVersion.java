package io.madang.chat.protocol.stomp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The supported versions of STOMP, each with the escapes of its headers. */
public enum StompVersion {
  V1_2("1.2", "\\:\n\r", "\\cnr"),
  V1_1("1.1", "\\:\n", "\\cn"),
  V1_0("1.0", "", "");

  private final String number;
  private final String plain;
  private final String letters;

  /** Takes the escaped characters, and the letters that represent them, in the same order. */
  StompVersion(String number, String plain, String letters) {
    this.number = number;
    this.plain = plain;
    this.letters = letters;
  }

  public String number() {
    return number;
  }

  /**
   * The highest version that the client accepts; empty if there is none. A client that sends no
   * list accepts 1.0.
   */
  public static Optional<StompVersion> agree(@Nullable String accepted) {
    List<String> theirs =
        Arrays.stream((accepted == null ? "1.0" : accepted).split(",")).map(String::strip).toList();
    return Arrays.stream(values()).filter(ours -> theirs.contains(ours.number)).findFirst();
  }

  void escape(String value, StringBuilder to) {
    if (isPlain(value)) {
      to.append(value);
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int known = plain.indexOf(c);
      if (known < 0) {
        to.append(c);
      } else {
        to.append('\\').append(letters.charAt(known));
      }
    }
  }

  /** Unescapes a value; an escape that this version does not define makes the frame malformed. */
  String unescape(String value) {
    return this == V1_0 || value.indexOf('\\') < 0 ? value : unescaped(value);
  }

  private String unescaped(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      text.append(c == '\\' ? meaning(value, ++i) : c);
    }
    return text.toString();
  }

  private char meaning(String value, int at) {
    int known = at < value.length() ? letters.indexOf(value.charAt(at)) : -1;
    if (known < 0) {
      throw ProtocolViolation.malformed();
    }
    return plain.charAt(known);
  }

  private boolean isPlain(String value) {
    for (int i = 0; i < plain.length(); i++) {
      if (value.indexOf(plain.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
