package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** A member came into the room: from here on they may read and write. */
public record MemberJoined(RoomId room, Sequence seq, Member actor, Instant at)
    implements RoomEvent {}
