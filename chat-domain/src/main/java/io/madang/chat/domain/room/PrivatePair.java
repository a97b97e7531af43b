package io.madang.chat.domain.room;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.member.Member;

/**
 * Two different members who share a private room; {@code first} is the one who asked for it.
 *
 * <p>{@link #key()} is the same whichever of the two asks; a store that keeps it unique has one
 * room per pair.
 */
public record PrivatePair(Member first, Member second) {

  public PrivatePair {
    if (first.id().equals(second.id())) {
      throw new InvalidValueException("otherMemberId", Fault.MALFORMED, "must be somebody else");
    }
  }

  /** The two ids as {@code low:high}. */
  public String key() {
    long one = first.id().value();
    long other = second.id().value();
    return Math.min(one, other) + ":" + Math.max(one, other);
  }

  public RoomName roomName() {
    return RoomName.joining(first.name().value(), second.name().value());
  }
}
