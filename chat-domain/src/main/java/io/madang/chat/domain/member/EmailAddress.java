package io.madang.chat.domain.member;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.TextRule;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * An email address, kept as written and compared regardless of case and Unicode form.
 *
 * <p>The form is checked loosely (something, one {@code @}, something with no spaces); only a
 * delivered mail proves an address.
 */
public record EmailAddress(String value) {

  private static final TextRule RULE = new TextRule("email", 3, 254);
  private static final int DOTLESS_I = 0x131;

  public EmailAddress {
    RULE.checkLine(value);
    if (!hasParts(value) || value.indexOf(' ') >= 0) {
      throw malformed();
    }
  }

  /**
   * Rejects an address that must not be newly chosen: one with an invisible character, or one whose
   * compatibility form (NFKC) has a space or a second {@code @}. Stored addresses are not checked
   * again.
   */
  public void requireLegible() {
    RULE.checkWord(value);
    String usual = Normalizer.normalize(value, Form.NFKC);
    RULE.checkWord(usual);
    if (!hasParts(usual)) {
      throw malformed();
    }
  }

  private static InvalidValueException malformed() {
    return new InvalidValueException("email", Fault.MALFORMED, "must be an email address");
  }

  private static boolean hasParts(String value) {
    int at = value.indexOf('@');
    return at > 0 && at < value.length() - 1 && at == value.lastIndexOf('@');
  }

  /** The form in which equal addresses compare equal: NFKC, case-folded. Stores keep it unique. */
  public String key() {
    return value.chars().allMatch(c -> c < 0x80) ? value.toLowerCase(Locale.ROOT) : folded(value);
  }

  /** Normalised again, because folding may decompose characters and so reorder marks. */
  private static String folded(String value) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(value, Form.NFKC).codePoints().forEach(c -> fold(c, folded));
    return Normalizer.normalize(folded, Form.NFKC);
  }

  /** One by one, so that a final sigma equals any other sigma. */
  private static void fold(int codePoint, StringBuilder folded) {
    if (codePoint < 0x80) {
      folded.appendCodePoint(Character.toLowerCase(codePoint));
    } else if (hasCase(codePoint)) {
      Character.toString(codePoint)
          .toLowerCase(Locale.ROOT)
          .toUpperCase(Locale.ROOT)
          .codePoints()
          .map(Character::toLowerCase)
          .forEach(folded::appendCodePoint);
    } else {
      folded.appendCodePoint(codePoint);
    }
  }

  private static boolean hasCase(int codePoint) {
    return codePoint != DOTLESS_I && Character.getType(codePoint) != Character.OTHER_LETTER;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress that && key().equals(that.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
