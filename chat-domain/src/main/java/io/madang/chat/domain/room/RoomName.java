package io.madang.chat.domain.room;

import io.madang.chat.domain.TextRule;

/** The name of a room; one line of 1 to 100 characters. Two rooms may have the same name. */
public record RoomName(String value) {

  private static final int MAX = 100;
  private static final TextRule RULE = new TextRule("roomName", 1, MAX);

  public RoomName {
    RULE.checkLine(value);
  }

  /**
   * Rejects a name that must not be newly chosen, see {@link TextRule#checkName}. Stored names are
   * not checked again, so they stay readable when the rules become stricter.
   */
  public void requireLegible() {
    RULE.checkName(value);
  }

  /** The name of a private room: both members' names, truncated if they do not fit. */
  static RoomName joining(String first, String second) {
    String whole = first + "-" + second;
    int length = whole.codePointCount(0, whole.length());
    return new RoomName(
        length <= MAX ? whole : whole.substring(0, whole.offsetByCodePoints(0, MAX)));
  }

  @Override
  public String toString() {
    return value;
  }
}
