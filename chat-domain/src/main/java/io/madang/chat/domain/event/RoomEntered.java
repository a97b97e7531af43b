package io.madang.chat.domain.event;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;

/**
 * A member has joined a room or was added to one. It is sent to the member, who may not follow the
 * room yet; the room's followers receive the event in its log instead.
 */
public record RoomEntered(MemberId member, RoomId room) implements Broadcast {

  @Override
  public Audience audience() {
    return new Audience.OfMember(member);
  }
}
