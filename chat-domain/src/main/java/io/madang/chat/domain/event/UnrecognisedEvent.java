package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * Something that a newer version stored, of a kind that this one does not know. It has its place in
 * the order as any other: it is stored, replayed, told and counted, and what it says is left to
 * those who know.
 */
public record UnrecognisedEvent(RoomId room, Sequence seq, EventKind kind, Member actor, Instant at)
    implements RoomEvent {}
