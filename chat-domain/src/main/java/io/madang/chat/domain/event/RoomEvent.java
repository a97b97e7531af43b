package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * One entry of a room's log. The entries of a room are numbered 1, 2, 3, …, and the number of an
 * entry never changes.
 *
 * <p>{@link #seq()} alone determines the order. {@link #at()} is for display: the clock of the node
 * that accepted the event, truncated to microseconds.
 *
 * <p>During a rolling upgrade, nodes of two versions share a log. An event of a kind that this
 * version does not know is an {@link UnrecognisedEvent}, of which only these four properties are
 * known.
 */
public sealed interface RoomEvent
    permits MessagePosted,
        MessageEdited,
        MessageRedacted,
        MemberJoined,
        MemberLeft,
        ParticipantChanged,
        RoomClosed,
        UnrecognisedEvent {

  RoomId room();

  Sequence seq();

  /** The member who caused the event, as they were then. */
  Member actor();

  Instant at();
}
