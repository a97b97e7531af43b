package io.madang.chat.domain;

import io.madang.chat.domain.InvalidValueException.Fault;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Limits how long a text may be, counted in Unicode code points (most emoji count as one
 * character), and which characters it may contain.
 *
 * <p>Whatever the bounds, a text never holds NUL, which PostgreSQL cannot store, nor half of a
 * surrogate pair, which no encoding can represent: neither would be read back as it was written.
 */
public record TextRule(String field, int min, int max) {

  /** Composition never merges more than this many characters into one. */
  private static final int PARTS = 4;

  /**
   * Returns the text unchanged if it satisfies the rule; otherwise throws {@link
   * InvalidValueException}.
   */
  public String check(String text) {
    checkCharacters(text);
    return checkLength(text);
  }

  /** Like {@link #check}, and the text must be a single line with something visible on it. */
  public String checkLine(String text) {
    if (isPrintable(text)) {
      return checkLength(checkNotBlank(text, !text.isBlank()));
    }
    boolean visible = false;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int codePoint = text.codePointAt(at);
      if (CodePoints.breaksLine(codePoint)) {
        throw malformed("must be one line without control characters");
      }
      visible |= isVisible(codePoint);
    }
    return check(checkNotBlank(text, visible));
  }

  /**
   * Like {@link #checkLine}, for names that people choose: the only invisible characters allowed
   * are those that shape visible ones (joiners inside emoji and in the scripts that need them,
   * variation selectors, the tags of flags), no character changes the direction of its surroundings
   * or lacks an agreed meaning. Combining marks alone are not a name.
   */
  public String checkName(String text) {
    checkLine(text);
    if (isPrintable(text)) {
      return text;
    }
    checkInvisibles(text);
    return checkNotBlank(text, text.codePoints().anyMatch(CodePoints::isSeen));
  }

  /** Returns the text unchanged if all its characters are visible and none is a space. */
  public String checkWord(String text) {
    if (!text.codePoints().allMatch(TextRule::isOfWord)) {
      throw malformed("must have no blanks and no invisible characters");
    }
    return text;
  }

  /**
   * Returns the form in which a secret is counted, hashed and compared, independent of the keyboard
   * that produced it: the OpaqueString profile of RFC 8265. Composed (NFC), every kind of space as
   * U+0020, no control characters, nothing invisible as in {@link #checkName}, and not blank.
   */
  public String checkSecret(String text) {
    if (text.length() > 2 * PARTS * max) {
      throw tooLong();
    }
    String opaque = isPrintable(text) ? text : opaque(text);
    if (opaque.codePoints().anyMatch(CodePoints::breaksLine)) {
      throw malformed("must not have control characters");
    }
    checkInvisibles(opaque);
    checkNotBlank(opaque, !opaque.isBlank());
    return check(opaque);
  }

  /**
   * Returns the text unchanged if it consists of {@code min} to {@code max} of {@code
   * [A-Za-z0-9._-]}.
   */
  public String checkPlain(String text) {
    if (text.length() < min || text.length() > max || !isPlain(text)) {
      throw malformed("must be %d to %d of A-Z a-z 0-9 . _ -".formatted(min, max));
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

  /** ASCII without control characters needs none of the checks for other characters. */
  private static boolean isPrintable(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String opaque(String text) {
    int[] spaced =
        text.codePoints()
            .map(c -> Character.isSpaceChar(c) && !CodePoints.breaksLine(c) ? ' ' : c)
            .toArray();
    return Normalizer.normalize(new String(spaced, 0, spaced.length), Form.NFC);
  }

  /** Joiners and direction marks shape visible characters and are themselves invisible. */
  private static boolean isVisible(int codePoint) {
    return !CodePoints.isSpace(codePoint) && !CodePoints.isFormat(codePoint);
  }

  /** A loop, because each message that is sent passes here. */
  private void checkCharacters(String text) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (codePoint == 0 || CodePoints.isLoneSurrogate(codePoint)) {
        throw malformed("must be well-formed Unicode without NUL");
      }
      at += Character.charCount(codePoint);
    }
  }

  private static boolean isOfWord(int codePoint) {
    return (CodePoints.isSeen(codePoint) || CodePoints.isMark(codePoint))
        && !CodePoints.isIgnorable(codePoint)
        && !CodePoints.breaksLine(codePoint)
        && !CodePoints.isNoncharacter(codePoint)
        && !CodePoints.isPrivateUse(codePoint);
  }

  private void checkInvisibles(String text) {
    if (!Invisibles.areInPlace(text)) {
      throw malformed("must not have invisible characters");
    }
  }

  private String checkNotBlank(String text, boolean something) {
    if (!something) {
      throw new InvalidValueException(field, Fault.TOO_SHORT, "must not be blank");
    }
    return text;
  }

  private String checkLength(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      throw new InvalidValueException(
          field, Fault.TOO_SHORT, "must have at least " + min + " characters");
    }
    if (length > max) {
      throw tooLong();
    }
    return text;
  }

  private InvalidValueException tooLong() {
    return new InvalidValueException(
        field, Fault.TOO_LONG, "must have at most " + max + " characters");
  }

  private InvalidValueException malformed(String rule) {
    return new InvalidValueException(field, Fault.MALFORMED, rule);
  }
}
