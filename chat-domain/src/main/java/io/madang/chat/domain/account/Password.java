package io.madang.chat.domain.account;

import io.madang.chat.domain.TextRule;

/**
 * A password of 8 to 128 characters, normalised so that every way of typing it is equal: the
 * OpaqueString profile of RFC 8265, see {@link TextRule#checkSecret}. Never printed.
 */
public record Password(String value) {

  private static final TextRule RULE = new TextRule("password", 8, 128);

  public Password {
    value = RULE.checkSecret(value);
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
