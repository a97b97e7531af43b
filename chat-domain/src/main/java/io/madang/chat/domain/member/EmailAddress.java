package io.madang.chat.domain.member;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.TextRule;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * An email address, kept as written and compared without regard to case and to the way in which its
 * characters are written.
 *
 * <p>The form is checked loosely (something, one {@code @}, something with no spaces); only a mail
 * that arrives proves an address.
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
   * Refuses an address that nobody should begin to use: one with anything invisible, or with a
   * blank or a second {@code @} when its characters are written in the usual way. An address that
   * is stored is not asked again.
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

  /** The form in which two addresses are the same one: NFKC, no case. Stores keep it unique. */
  public String key() {
    return value.chars().allMatch(c -> c < 0x80) ? value.toLowerCase(Locale.ROOT) : folded(value);
  }

  /** Normalised again, because what folds may come apart: that changes the order of marks. */
  private static String folded(String value) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(value, Form.NFKC).codePoints().forEach(c -> fold(c, folded));
    return Normalizer.normalize(folded, Form.NFKC);
  }

  /** One by one: a sigma at the end of a word is a sigma. */
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
