package io.madang.chat.adapter.web.internal.message;

import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.domain.event.MessagePosted;

/**
 * A message in a history; the first three fields are the seed's.
 *
 * @param createdAt the same as {@code sentAt}, under the name that clients of the seed look for
 */
@WireNames
record MessageResponse(
    long roomId,
    String message,
    String senderEmail,
    long seq,
    long senderId,
    String senderName,
    String sentAt,
    String createdAt,
    String clientMessageId) {

  static MessageResponse of(MessagePosted posted) {
    return new MessageResponse(
        posted.room().value(),
        posted.text().value(),
        posted.actor().email().value(),
        posted.seq().value(),
        posted.actor().id().value(),
        posted.actor().name().value(),
        posted.at().toString(),
        posted.at().toString(),
        posted.clientMessageId().value());
  }
}
