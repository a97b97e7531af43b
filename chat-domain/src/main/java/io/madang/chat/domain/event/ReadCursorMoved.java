package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;

/** A participant has now read up to and including {@code upTo}. */
public record ReadCursorMoved(RoomId room, MemberId member, Sequence upTo)
    implements EphemeralEvent {}
