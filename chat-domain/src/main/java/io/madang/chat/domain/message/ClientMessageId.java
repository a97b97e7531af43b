package io.madang.chat.domain.message;

import io.madang.chat.domain.TextRule;

/**
 * The sender's idempotency key for one message: 1 to 64 of {@code [A-Za-z0-9._-]}.
 *
 * <p>A message with the same (room, sender, id) is stored once, forever, however often and to
 * whichever node it is sent.
 */
public record ClientMessageId(String value) {

  private static final TextRule RULE = new TextRule("clientMessageId", 1, 64);

  public ClientMessageId {
    RULE.checkPlain(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
