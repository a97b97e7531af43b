package io.madang.chat.domain;

import java.text.Normalizer;
import java.util.stream.IntStream;

/** The characters that rules are tried with. */
public final class Unicode {

  private static final int SAMPLE = 97;

  private Unicode() {}

  /**
   * Everything that is assigned but ideographs, halves of pairs, noncharacters, what is ignored
   * before it is assigned, and a sample of the rest.
   */
  public static IntStream codePoints() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Unicode::isWorthATry);
  }

  public static String name(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }

  private static boolean isWorthATry(int codePoint) {
    int type = Character.getType(codePoint);
    return (type != Character.UNASSIGNED
            && type != Character.PRIVATE_USE
            && !isOneOfMany(codePoint))
        || codePoint % SAMPLE == 0
        || (codePoint & 0xFFFE) == 0xFFFE
        || (codePoint >= 0xFDD0 && codePoint <= 0xFFFF)
        || (codePoint >= 0x2000 && codePoint <= 0x206F)
        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
  }

  /** An ideograph; those for compatibility are left, which normalise to others. */
  private static boolean isOneOfMany(int codePoint) {
    return Character.isIdeographic(codePoint)
        && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFC);
  }
}
