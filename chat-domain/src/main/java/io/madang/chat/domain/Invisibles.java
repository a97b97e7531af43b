package io.madang.chat.domain;

import static io.madang.chat.domain.CodePoints.isMark;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Characters that are invisible by themselves. Some are part of ordinary writing: joiners between
 * the parts of an emoji and in the scripts that need them, variation selectors, the tags of a flag.
 * They are legitimate where they shape the preceding character; anywhere else they can only
 * mislead, and so can all other invisible characters.
 */
final class Invisibles {

  /** Scripts whose letters join, or that have a sign that suppresses a vowel. */
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ADLAM,
          UnicodeScript.ARABIC,
          UnicodeScript.BALINESE,
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.HANIFI_ROHINGYA,
          UnicodeScript.JAVANESE,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MANDAIC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.MYANMAR,
          UnicodeScript.NKO,
          UnicodeScript.ORIYA,
          UnicodeScript.SINHALA,
          UnicodeScript.SYRIAC,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.TIBETAN);

  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int EMOJI_PRESENTATION = 0xFE0F;
  private static final int CANCEL_TAG = 0xE007F;
  private static final int NONE = -1;

  private Invisibles() {}

  /** Whether a text has no misleading or meaningless characters and no direction controls. */
  static boolean areInPlace(String text) {
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      if (!isInPlace(text, at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInPlace(String text, int at) {
    int codePoint = text.codePointAt(at);
    if (CodePoints.isNoncharacter(codePoint)
        || CodePoints.isPrivateUse(codePoint)
        || isAnnotation(codePoint)) {
      return false;
    }
    return !CodePoints.isIgnorable(codePoint) || shapesWhatIsBefore(text, at, codePoint);
  }

  private static boolean shapesWhatIsBefore(String text, int at, int codePoint) {
    int before = before(text, at);
    int after = after(text, at, codePoint);
    if (codePoint == CodePoints.ZERO_WIDTH_JOINER) {
      return joinsEmoji(text, at, after) || isJoining(bearer(text, at));
    }
    if (codePoint == CodePoints.ZERO_WIDTH_NON_JOINER) {
      return partsLetters(bearer(text, at), after);
    }
    if (isTag(codePoint)) {
      return isTagOfFlag(before, codePoint, after);
    }
    return isSelectorOf(before, codePoint);
  }

  /** The preceding letter or digit, skipping the combining marks on it. */
  private static int bearer(String text, int at) {
    int start = at;
    int before = before(text, start);
    while (before != NONE && isMark(before) && !CodePoints.isIgnorable(before)) {
      start -= Character.charCount(before);
      before = before(text, start);
    }
    return before != NONE && Character.isLetterOrDigit(before) ? before : NONE;
  }

  private static boolean isJoining(int codePoint) {
    return codePoint != NONE && JOINING.contains(UnicodeScript.of(codePoint));
  }

  /** Within a word, including one that begins in another script, as a Persian plural may. */
  private static boolean partsLetters(int bearer, int after) {
    return bearer != NONE
        && after != NONE
        && (Character.isLetter(after) || isMark(after))
        && !CodePoints.isIgnorable(after)
        && (isJoining(bearer) || isJoining(after));
  }

  private static boolean joinsEmoji(String text, int at, int after) {
    int before = before(text, at);
    if (before == EMOJI_PRESENTATION) {
      before = before(text, at - Character.charCount(before));
    }
    return isPicture(before) && isPicture(after);
  }

  private static boolean isPicture(int codePoint) {
    return codePoint != NONE
        && (Character.isExtendedPictographic(codePoint) || Character.isEmojiModifier(codePoint));
  }

  private static boolean isTag(int codePoint) {
    return codePoint >= 0xE0020 && codePoint <= CANCEL_TAG;
  }

  /** The flag of England is a black flag, the tags g, b, e, n, g and the cancel tag. */
  private static boolean isTagOfFlag(int before, int tag, int after) {
    boolean follows = isTag(before) && before != CANCEL_TAG;
    return tag == CANCEL_TAG ? follows : (follows || before == BLACK_FLAG) && isTag(after);
  }

  /** One selector for one character. */
  private static boolean isSelectorOf(int before, int codePoint) {
    if (before == NONE || CodePoints.isIgnorable(before) || CodePoints.isSpace(before)) {
      return false;
    }
    if (codePoint >= 0xFE00 && codePoint <= EMOJI_PRESENTATION) {
      return true;
    }
    if (codePoint >= 0x180B && codePoint <= 0x180F) {
      return UnicodeScript.of(before) == UnicodeScript.MONGOLIAN;
    }
    return codePoint >= 0xE0100 && codePoint <= 0xE01EF && Character.isIdeographic(before);
  }

  /** Interlinear annotation characters. */
  private static boolean isAnnotation(int codePoint) {
    return codePoint >= 0xFFF9 && codePoint <= 0xFFFB;
  }

  private static int before(String text, int at) {
    return at == 0 ? NONE : text.codePointBefore(at);
  }

  private static int after(String text, int at, int codePoint) {
    int next = at + Character.charCount(codePoint);
    return next == text.length() ? NONE : text.codePointAt(next);
  }
}
