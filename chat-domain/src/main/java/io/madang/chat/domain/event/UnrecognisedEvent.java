package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * An event that a newer version stored, of a kind that this version does not know. It has a
 * position in the log like any other event: it is replayed, delivered and counted; its content is
 * left to versions that understand it.
 */
public record UnrecognisedEvent(RoomId room, Sequence seq, EventKind kind, Member actor, Instant at)
    implements RoomEvent {}
