package io.madang.chat.domain.room;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;

/**
 * A member in a room.
 *
 * <p>{@code joinedAt} is the position of the event that began the present stay. A departure at or
 * before it belongs to an earlier stay.
 */
public record Participant(RoomId room, MemberId member, ParticipantRole role, Sequence joinedAt) {

  public boolean isOwner() {
    return role == ParticipantRole.OWNER;
  }
}
