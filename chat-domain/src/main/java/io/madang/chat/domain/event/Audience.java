package io.madang.chat.domain.event;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;

/** Whom a piece of news is for, wherever they are. */
public sealed interface Audience {

  /** Those who want to hear what happens in a room. */
  record OfRoom(RoomId room) implements Audience {}

  /** A member, in whatever rooms. */
  record OfMember(MemberId member) implements Audience {}
}
