package io.madang.chat.adapter.web.internal.security;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Origins as browsers and the shells of apps write them: {@code https://chat.example.org}, {@code
 * capacitor://localhost}, {@code app://.}
 */
public final class Origins {

  private static final Pattern ORIGIN =
      Pattern.compile("([a-z][a-z0-9+.-]*)://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");

  /** No page comes from there, or only one without an origin of its own. */
  private static final Set<String> NOBODYS =
      Set.of("about", "blob", "data", "file", "ftp", "javascript", "ws", "wss");

  private Origins() {}

  /** Whether it has the form of an origin; a page without one says {@code null}. */
  static boolean isWellFormed(String origin) {
    return ORIGIN.matcher(origin).matches();
  }

  /** Throws an {@link IllegalArgumentException} that says what an operator should write instead. */
  public static void requireNameable(String origin) {
    if (origin.equals("*") || origin.equals("null")) {
      throw new IllegalArgumentException(
          "Not one origin but any page's: " + origin + ". Name each origin by itself.");
    }
    var form = ORIGIN.matcher(origin);
    if (!form.matches() || NOBODYS.contains(form.group(1))) {
      throw new IllegalArgumentException(
          "Not an origin such as https://chat.example.org or capacitor://localhost: " + origin);
    }
  }
}
