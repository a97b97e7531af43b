package io.madang.chat.domain.log;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;

/**
 * The number of an event in its room: 1, 2, 3, … without gaps, in commit order.
 *
 * <p>{@link #NONE} (zero) is the position before the first event.
 */
public record Sequence(long value) implements Comparable<Sequence> {

  /** Before the first event. */
  public static final Sequence NONE = new Sequence(0);

  public Sequence {
    if (value < 0) {
      throw new InvalidValueException("seq", Fault.MALFORMED, "must not be negative");
    }
  }

  public Sequence next() {
    return new Sequence(value + 1);
  }

  public boolean isAfter(Sequence other) {
    return value > other.value;
  }

  @Override
  public int compareTo(Sequence other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
