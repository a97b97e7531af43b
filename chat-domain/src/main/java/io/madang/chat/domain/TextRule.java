package io.madang.chat.domain;

import io.madang.chat.domain.InvalidValueException.Fault;

/**
 * How long a text may be, counted in Unicode code points, so that an emoji counts as one character.
 *
 * <p>Whatever the bounds, a text never holds NUL, which PostgreSQL cannot store, nor half of a
 * surrogate pair, which no encoding can carry: both would come back as something else than what was
 * written.
 */
public record TextRule(String field, int min, int max) {

  /**
   * Returns the text itself when it keeps the rule; throws {@link InvalidValueException} when not.
   */
  public String check(String text) {
    checkCharacters(text);
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      throw new InvalidValueException(
          field, Fault.TOO_SHORT, "must have at least " + min + " characters");
    }
    if (length > max) {
      throw new InvalidValueException(
          field, Fault.TOO_LONG, "must have at most " + max + " characters");
    }
    return text;
  }

  /** As {@link #check}, and the text is one line on which there is something to see. */
  public String checkLine(String text) {
    boolean visible = false;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int codePoint = text.codePointAt(at);
      if (breaksLine(codePoint)) {
        throw new InvalidValueException(
            field, Fault.MALFORMED, "must be one line without control characters");
      }
      visible |= isVisible(codePoint);
    }
    if (!visible) {
      throw new InvalidValueException(field, Fault.TOO_SHORT, "must not be blank");
    }
    return check(text);
  }

  /** Returns the text itself when it holds nothing but {@code [A-Za-z0-9._-]}, so many of them. */
  public String checkPlain(String text) {
    if (text.length() < min || text.length() > max || !isPlain(text)) {
      throw new InvalidValueException(
          field, Fault.MALFORMED, "must be %d to %d of A-Z a-z 0-9 . _ -".formatted(min, max));
    }
    return text;
  }

  /** A loop, because each message that is sent passes here. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isPlain(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static boolean breaksLine(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Joiners and marks of direction shape what is seen, and are nothing to see by themselves. */
  private static boolean isVisible(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.FORMAT;
  }

  private void checkCharacters(String text) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (cannotBeStored(codePoint)) {
        throw new InvalidValueException(
            field, Fault.MALFORMED, "must be well-formed Unicode without NUL");
      }
      at += Character.charCount(codePoint);
    }
  }

  /** A code point in the surrogate range is one that found no partner. */
  private static boolean cannotBeStored(int codePoint) {
    return codePoint == 0
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
