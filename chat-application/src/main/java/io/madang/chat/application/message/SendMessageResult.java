package io.madang.chat.application.message;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.message.Message;

/** What became of a {@link SendMessageCommand}. */
public sealed interface SendMessageResult {

  /** It is stored. */
  record Accepted(Message message) implements SendMessageResult {}

  /** It was stored before; this is that message. */
  record Duplicate(Message message) implements SendMessageResult {}

  record Refused(RefusalCode code) implements SendMessageResult {}
}
