package io.madang.chat.domain.room;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;

/** Identifies a room everywhere; positive. */
public record RoomId(long value) implements Comparable<RoomId> {

  public RoomId {
    if (value <= 0) {
      throw new InvalidValueException("roomId", Fault.MALFORMED, "must be a positive number");
    }
  }

  @Override
  public int compareTo(RoomId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
