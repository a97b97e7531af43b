package io.madang.chat.domain.member;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;

/** Identifies a member everywhere; positive. */
public record MemberId(long value) implements Comparable<MemberId> {

  public MemberId {
    if (value <= 0) {
      throw new InvalidValueException("memberId", Fault.MALFORMED, "must be a positive number");
    }
  }

  @Override
  public int compareTo(MemberId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
