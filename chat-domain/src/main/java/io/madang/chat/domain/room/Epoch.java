package io.madang.chat.domain.room;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import java.util.regex.Pattern;

/**
 * Names one life of a room's log. It changes only when the log is rebuilt, and then no position of
 * before counts.
 *
 * <p>Opaque: compare for equality only. 1 to 64 of {@code [A-Za-z0-9._-]}, so that it travels in
 * any header.
 */
public record Epoch(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public Epoch {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          "room-epoch", Fault.MALFORMED, "must be 1 to 64 of A-Z a-z 0-9 . _ -");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
