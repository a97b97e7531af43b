package io.madang.chat.application.port;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Epoch;

/** What became of a {@link Draft}. */
public sealed interface AppendResult {

  /** It is stored, and was not before. */
  record Appended(Epoch epoch, MessagePosted message) implements AppendResult {

    public CommittedEvent event() {
      return new CommittedEvent(epoch, message);
    }
  }

  /** It had been stored before, with the same text; here is that message. */
  record Duplicate(Epoch epoch, MessagePosted message) implements AppendResult {

    public CommittedEvent event() {
      return new CommittedEvent(epoch, message);
    }
  }

  /** The sender used the same client message id for another text before; nothing is stored. */
  record Mismatch() implements AppendResult {}

  /** The sender is not in the room, or there is no such room; nothing is stored. */
  record NotAParticipant() implements AppendResult {}
}
