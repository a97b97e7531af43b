package io.madang.chat.domain.event;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;

/**
 * A member has come into a room, or was put into one. It is told to the member, who may not follow
 * that room yet; those who do hear of it by the event in its log.
 */
public record RoomEntered(MemberId member, RoomId room) implements Broadcast {

  @Override
  public Audience audience() {
    return new Audience.OfMember(member);
  }
}
