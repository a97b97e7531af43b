package io.madang.chat.domain.member;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.TextRule;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An email address, kept as written and compared without regard to case.
 *
 * <p>The form is checked loosely (something, one {@code @}, something with no spaces); only a mail
 * that arrives proves an address.
 */
public record EmailAddress(String value) {

  private static final TextRule RULE = new TextRule("email", 3, 254);

  public EmailAddress {
    RULE.checkLine(value);
    if (!hasParts(value) || value.indexOf(' ') >= 0) {
      throw new InvalidValueException("email", Fault.MALFORMED, "must be an email address");
    }
  }

  private static boolean hasParts(String value) {
    int at = value.indexOf('@');
    return at > 0 && at < value.length() - 1 && at == value.lastIndexOf('@');
  }

  /** The form in which two addresses are the same one: NFKC, lower case. Stores keep it unique. */
  public String key() {
    return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
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
