package io.madang.chat.application.port;

import io.madang.chat.domain.event.CommittedEvent;

/** What became of a wish to join a room. */
public sealed interface JoinOutcome {

  record Joined(CommittedEvent event) implements JoinOutcome {}

  /** The member was in the room before; nothing is stored. */
  record AlreadyIn() implements JoinOutcome {}

  record NoSuchRoom() implements JoinOutcome {}

  /** The room belongs to two members for good. */
  record PrivateRoom() implements JoinOutcome {}

  /** The last participant has left. */
  record Closed() implements JoinOutcome {}
}
