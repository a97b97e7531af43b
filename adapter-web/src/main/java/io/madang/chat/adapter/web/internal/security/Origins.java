package io.madang.chat.adapter.web.internal.security;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The syntax of origins, as sent by browsers and app shells: {@code https://chat.example.org},
 * {@code capacitor://localhost}, {@code app://.}
 */
public final class Origins {

  private static final Pattern ORIGIN =
      Pattern.compile("([a-z][a-z0-9+.-]*)://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");

  /** Schemes whose pages have no origin that identifies them. */
  private static final Set<String> WITHOUT_ORIGIN =
      Set.of("about", "blob", "data", "file", "ftp", "javascript", "ws", "wss");

  private Origins() {}

  /**
   * Whether the text has the form of an origin. {@code null}, which a page without one sends, has
   * not.
   */
  static boolean isWellFormed(String origin) {
    return ORIGIN.matcher(origin).matches();
  }

  /**
   * Throws an {@link IllegalArgumentException} for an origin that must not be allowed; its message
   * tells the operator what to write instead.
   */
  public static void requireNameable(String origin) {
    if (origin.equals("*") || origin.equals("null")) {
      throw new IllegalArgumentException(
          "This would allow any page: " + origin + ". List each origin separately.");
    }
    var form = ORIGIN.matcher(origin);
    if (!form.matches() || WITHOUT_ORIGIN.contains(form.group(1))) {
      throw new IllegalArgumentException(
          "Not an origin such as https://chat.example.org or capacitor://localhost: " + origin);
    }
  }
}
