package io.madang.chat.application.message;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MessagePosted;

/** What became of a {@link SendMessageCommand}. */
public sealed interface SendMessageResult {

  /** It is stored. */
  record Accepted(MessagePosted message) implements SendMessageResult {}

  /** It was stored before; this is that message. */
  record Duplicate(MessagePosted message) implements SendMessageResult {}

  record Refused(RefusalCode code) implements SendMessageResult {}
}
