package io.madang.chat.adapter.persistence.internal.mariadb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says that it is: MariaDB puts its name behind the number, MySQL only a number. */
record ServerVersion(boolean mariaDb, int major, int minor, int patch) {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

  static ServerVersion of(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      return new ServerVersion(false, 0, 0, 0);
    }
    String patch = numbers.group(3);
    return new ServerVersion(
        text.contains("MariaDB"),
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        patch == null ? 0 : Integer.parseInt(patch));
  }

  /** From there on they have JSON_TABLE, and a collation under which only equal texts are equal. */
  boolean isEnough() {
    return mariaDb ? isFrom(10, 6, 0) : isFrom(8, 0, 17);
  }

  String textCollation() {
    return mariaDb ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin";
  }

  private boolean isFrom(int firstMajor, int firstMinor, int firstPatch) {
    if (major != firstMajor) {
      return major > firstMajor;
    }
    return minor == firstMinor ? patch >= firstPatch : minor > firstMinor;
  }
}
