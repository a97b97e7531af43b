package io.madang.chat.domain.member;

import io.madang.chat.domain.TextRule;

/** The name that others see; one line of 1 to 50 characters, kept as written. */
public record MemberName(String value) {

  private static final TextRule RULE = new TextRule("name", 1, 50);

  public MemberName {
    RULE.checkLine(value);
  }

  /**
   * Rejects a name that must not be newly chosen, see {@link TextRule#checkName}. Stored names are
   * not checked again, so they stay readable when the rules become stricter.
   */
  public void requireLegible() {
    RULE.checkName(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
