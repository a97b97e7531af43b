package io.madang.chat.domain.event;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;

/** The recipients of a broadcast, on whichever node they are. */
public sealed interface Audience {

  /** The followers of a room. */
  record OfRoom(RoomId room) implements Audience {}

  /** One member, regardless of rooms. */
  record OfMember(MemberId member) implements Audience {}
}
