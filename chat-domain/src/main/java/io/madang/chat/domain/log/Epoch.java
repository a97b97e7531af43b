package io.madang.chat.domain.log;

import io.madang.chat.domain.TextRule;

/**
 * Identifies one incarnation of a room's log. It changes only when the log is rebuilt, which
 * invalidates all earlier positions.
 *
 * <p>Opaque: compare for equality only. 1 to 64 of {@code [A-Za-z0-9._-]}, so that it fits into any
 * header.
 */
public record Epoch(String value) {

  private static final TextRule RULE = new TextRule("room-epoch", 1, 64);

  public Epoch {
    RULE.checkPlain(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
