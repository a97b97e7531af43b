package io.madang.chat.application.port;

import io.madang.chat.domain.event.CommittedEvent;

/** What became of a wish to leave a room. */
public sealed interface LeaveOutcome {

  record Left(CommittedEvent event) implements LeaveOutcome {}

  /** The member is not in the room, or there is no such room. */
  record NotIn() implements LeaveOutcome {}

  /** The room belongs to two members for good. */
  record PrivateRoom() implements LeaveOutcome {}
}
