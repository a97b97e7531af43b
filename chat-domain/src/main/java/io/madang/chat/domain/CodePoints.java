package io.madang.chat.domain;

import java.util.Arrays;

/** Classifies characters where {@link Character} does not. */
final class CodePoints {

  static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  static final int ZERO_WIDTH_JOINER = 0x200D;

  private static final int BRAILLE_BLANK = 0x2800;
  private static final int OBJECT_REPLACEMENT = 0xFFFC;
  private static final int MUSICAL_NULL_NOTEHEAD = 0x1D159;
  private static final int HIEROGLYPH_FULL_BLANK = 0x13441;
  private static final int HIEROGLYPH_HALF_BLANK = 0x13442;

  /**
   * The property Default_Ignorable_Code_Point of Unicode, first and last of each range: characters
   * that are not displayed when a font does not support them. The JDK does not offer it. It
   * includes code points that are reserved for such characters and not assigned yet.
   */
  private static final int[] IGNORABLE = {
    0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  private CodePoints() {}

  /** Zero-width characters, joiners, direction marks, variation selectors, fillers, tags. */
  static boolean isIgnorable(int codePoint) {
    int at = Arrays.binarySearch(IGNORABLE, codePoint);
    return at >= 0 || (~at & 1) == 1;
  }

  /** Never meant for interchange: U+FFFE, U+FFFF and the like. */
  static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  static boolean isPrivateUse(int codePoint) {
    return Character.getType(codePoint) == Character.PRIVATE_USE;
  }

  /** A code point in the surrogate range is an unpaired surrogate. */
  static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** A control character or a line separator. */
  static boolean breaksLine(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  static boolean isFormat(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }

  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Whether it is visible when it stands alone; a combining mark needs a base letter. */
  static boolean isSeen(int codePoint) {
    return !isSpace(codePoint)
        && !isFormat(codePoint)
        && !isMark(codePoint)
        && !isIgnorable(codePoint)
        && !isEmptySymbol(codePoint);
  }

  /** Letters and symbols, by category, whose glyph is empty. */
  private static boolean isEmptySymbol(int codePoint) {
    return switch (codePoint) {
      case BRAILLE_BLANK,
          OBJECT_REPLACEMENT,
          MUSICAL_NULL_NOTEHEAD,
          HIEROGLYPH_FULL_BLANK,
          HIEROGLYPH_HALF_BLANK ->
          true;
      default -> false;
    };
  }
}
