package io.madang.chat.domain.account;

import io.madang.chat.domain.TextRule;

/**
 * A password of 8 to 128 characters, normalised so that every way of typing it is equal: the
 * OpaqueString profile of RFC 8265, see {@link TextRule#checkSecret}. Never printed.
 */
public record Password(String value) {

  /** A password that was chosen elsewhere may be shorter than those that are chosen here. */
  private static final TextRule TYPED = new TextRule("password", 1, 128);

  private static final TextRule RULE = new TextRule("password", 8, 128);

  public Password {
    value = RULE.checkSecret(value);
  }

  /**
   * What somebody typed to log in, in the form in which it is compared. Throws an {@link
   * io.madang.chat.domain.InvalidValueException} if nobody's password is like that.
   */
  public static String typed(String text) {
    return TYPED.checkSecret(text);
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
