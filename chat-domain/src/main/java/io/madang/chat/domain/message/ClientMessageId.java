package io.madang.chat.domain.message;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import java.util.regex.Pattern;

/**
 * The sender's own id for one act of sending: 1 to 64 of {@code [A-Za-z0-9._-]}.
 *
 * <p>The same (room, sender, id) is stored once, for ever, however often and on whichever node it
 * is sent.
 */
public record ClientMessageId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public ClientMessageId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          "clientMessageId", Fault.MALFORMED, "must be 1 to 64 of A-Z a-z 0-9 . _ -");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
