package io.madang.chat.application.port;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Epoch;

/** The outcome of appending a {@link Draft}. */
public sealed interface AppendResult {

  /** The message is newly stored. */
  record Appended(Epoch epoch, MessagePosted message) implements AppendResult {

    public CommittedEvent event() {
      return new CommittedEvent(epoch, message);
    }
  }

  /** The message was stored before, with the same text; this is the stored message. */
  record Duplicate(Epoch epoch, MessagePosted message) implements AppendResult {

    public CommittedEvent event() {
      return new CommittedEvent(epoch, message);
    }
  }

  /**
   * The sender used the same client message id before, with a different text; nothing is stored.
   */
  record Mismatch() implements AppendResult {}

  /** The sender is not in the room, or there is no such room; nothing is stored. */
  record NotAParticipant() implements AppendResult {}
}
