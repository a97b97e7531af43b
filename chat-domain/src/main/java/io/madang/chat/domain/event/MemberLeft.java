package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** A member went out of the room: this is the last event that they receive. */
public record MemberLeft(RoomId room, Sequence seq, Member actor, Instant at)
    implements RoomEvent {}
