package io.madang.chat.domain.member;

import io.madang.chat.domain.TextRule;

/** The name that others see; one line of 1 to 50 characters, kept as written. */
public record MemberName(String value) {

  private static final TextRule RULE = new TextRule("name", 1, 50);

  public MemberName {
    RULE.checkLine(value);
  }

  /**
   * Refuses a name that nobody should begin to use, see {@link TextRule#checkName}. A name that is
   * stored is not asked again: it stays readable whatever is refused one day.
   */
  public void requireLegible() {
    RULE.checkName(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
