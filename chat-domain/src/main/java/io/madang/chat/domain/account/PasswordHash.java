package io.madang.chat.domain.account;

import io.madang.chat.domain.TextRule;

/** What is stored instead of a password; says itself by which method it was made. Never printed. */
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
