package io.madang.chat.domain.account;

import io.madang.chat.domain.TextRule;

/** Stored instead of a password; states which method produced it. Never printed. */
public record PasswordHash(String value) {

  private static final TextRule RULE = new TextRule("passwordHash", 1, 500);

  public PasswordHash {
    RULE.checkLine(value);
  }

  @Override
  public String toString() {
    return "PasswordHash[hidden]";
  }
}
