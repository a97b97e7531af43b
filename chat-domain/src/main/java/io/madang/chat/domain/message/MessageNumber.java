package io.madang.chat.domain.message;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;

/**
 * Counts the messages of a room up to and including this one. Other events do not count, so the
 * difference between two numbers is a number of messages: unread = the room's newest number − the
 * number at the reader's cursor.
 */
public record MessageNumber(long value) {

  /** Before the first message. */
  public static final MessageNumber NONE = new MessageNumber(0);

  public MessageNumber {
    if (value < 0) {
      throw new InvalidValueException("number", Fault.MALFORMED, "must not be negative");
    }
  }

  /** How many messages came after this one, up to the newest; none if the newest is older. */
  public long messagesUntil(MessageNumber newest) {
    return Math.max(0, newest.value - value);
  }
}
