package io.madang.chat.domain.event;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.Sequence;
import java.time.Instant;

/** A member went out of the room: this is the last event that they receive. */
public record ParticipantLeft(RoomId room, Sequence seq, Member actor, Instant at)
    implements RoomEvent {}
