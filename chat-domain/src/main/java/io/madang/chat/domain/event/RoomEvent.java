package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * One entry of a room's log. The entries of a room are numbered 1, 2, 3, … and never change their
 * number.
 *
 * <p>{@link #at()} is the clock of the node that took it in, cut to microseconds; it says when for
 * people, and never decides an order: {@link #seq()} does.
 *
 * <p>Nodes of two versions share a log while one takes the place of the other. So there are events
 * of which this version knows nothing but these four things: {@link UnrecognisedEvent}.
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

  /** Whoever did it, as they were then. */
  Member actor();

  Instant at();
}
