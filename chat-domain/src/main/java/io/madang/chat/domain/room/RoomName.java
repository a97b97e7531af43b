package io.madang.chat.domain.room;

import io.madang.chat.domain.TextRule;

/** What a room is called; one line of 1 to 100 characters. Two rooms may have the same name. */
public record RoomName(String value) {

  private static final int MAX = 100;
  private static final TextRule RULE = new TextRule("roomName", 1, MAX);

  public RoomName {
    RULE.checkLine(value);
  }

  /**
   * Refuses a name that nobody should begin to use, see {@link TextRule#checkName}. A name that is
   * stored is not asked again: it stays readable whatever is refused one day.
   */
  public void requireLegible() {
    RULE.checkName(value);
  }

  /** The name of a room of two: both names, as far as they fit. */
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
