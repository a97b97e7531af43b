package io.madang.chat.application.message;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.message.Message;

/** The outcome of a {@link SendMessageCommand}. */
public sealed interface SendMessageResult {

  /** The message is stored. */
  record Accepted(Message message) implements SendMessageResult {}

  /** The message was stored before; this is the stored message. */
  record Duplicate(Message message) implements SendMessageResult {}

  record Refused(RefusalCode code) implements SendMessageResult {}
}
