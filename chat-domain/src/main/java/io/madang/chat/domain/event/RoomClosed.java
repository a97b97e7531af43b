package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** The room is closed: nobody is in it, and nobody can join it again. */
public record RoomClosed(RoomId room, Sequence seq, Member actor, Instant at)
    implements RoomEvent {}
