package io.madang.chat.domain.member;

import io.madang.chat.domain.TextRule;

/** A password as its owner types it: 8 to 128 characters, any kind. Never printed. */
public record Password(String value) {

  private static final TextRule RULE = new TextRule("password", 8, 128);

  public Password {
    RULE.check(value);
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
