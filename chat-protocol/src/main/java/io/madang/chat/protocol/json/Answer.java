package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.problem.ProblemCode;
import java.util.Optional;

/** What a server says over a plain WebSocket: in answer to a request, or by itself. */
public sealed interface Answer {

  /**
   * The client is known.
   *
   * @param validUntil when its token expires, as an instant in ISO 8601
   * @param pingMs for how long the server says nothing at most
   */
  record Welcome(long memberId, String memberName, String validUntil, long pingMs)
      implements Answer {}

  /** A message is committed. */
  record Stored(RoomId room, Sequence seq, boolean duplicate) implements Answer {}

  /**
   * A room is followed, and everything that was missed has been sent.
   *
   * @param resume {@code live}, {@code complete} or {@code reset}
   */
  record Following(RoomId room, LogHead head, String resume) implements Answer {}

  record Event(CommittedEvent event) implements Answer {}

  record Signal(EphemeralEvent signal) implements Answer {}

  /**
   * What was asked for is done.
   *
   * @param lastRead where the read cursor stands, if it was asked to move
   */
  record Done(Optional<Sequence> lastRead) implements Answer {}

  /** The member's list of rooms is to be read: because of one room, or as a whole. */
  record Inbox(Optional<RoomId> changed) implements Answer {}

  record Pong() implements Answer {}

  /** The server is alive, and had nothing else to say. */
  record Ping() implements Answer {}

  /** A request had no effect. */
  record Refused(ProblemCode code, String detail) implements Answer {}

  /** A room is not followed any more. */
  record Ended(RoomId room, ProblemCode code) implements Answer {}
}
