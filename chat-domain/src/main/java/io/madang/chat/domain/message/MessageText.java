package io.madang.chat.domain.message;

import io.madang.chat.domain.TextRule;

/**
 * The text of a message: 1 to 4,000 characters, stored and given back exactly as written. Never
 * printed.
 */
public record MessageText(String value) {

  private static final TextRule RULE = new TextRule("message", 1, 4_000);

  public MessageText {
    RULE.check(value);
  }

  @Override
  public String toString() {
    return "MessageText[hidden]";
  }
}
