package io.madang.chat.domain.event;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.Sequence;
import java.time.Instant;

/** A member came into the room: from here on they may read and write. */
public record ParticipantJoined(RoomId room, Sequence seq, Member actor, Instant at)
    implements RoomEvent {}
