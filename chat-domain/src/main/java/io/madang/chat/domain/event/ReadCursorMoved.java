package io.madang.chat.domain.event;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.Sequence;

/** A participant has now read up to and including {@code upTo}. */
public record ReadCursorMoved(RoomId room, MemberId member, Sequence upTo) implements RoomSignal {}
