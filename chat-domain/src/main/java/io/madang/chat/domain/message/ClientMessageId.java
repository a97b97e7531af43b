package io.madang.chat.domain.message;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;

/**
 * The sender's own id for one act of sending: 1 to 64 of {@code [A-Za-z0-9._-]}.
 *
 * <p>The same (room, sender, id) is stored once, for ever, however often and on whichever node it
 * is sent.
 */
public record ClientMessageId(String value) {

  private static final int LONGEST = 64;

  public ClientMessageId {
    if (value.isEmpty() || value.length() > LONGEST || !isPlain(value)) {
      throw new InvalidValueException(
          "clientMessageId", Fault.MALFORMED, "must be 1 to 64 of A-Z a-z 0-9 . _ -");
    }
  }

  /** A loop, because each message that is sent passes here. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!mayStand(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayStand(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  @Override
  public String toString() {
    return value;
  }
}
