package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** A participant posted a message. */
public record MessagePosted(
    RoomId room,
    Sequence seq,
    MessageNumber number,
    Member actor,
    ClientMessageId clientMessageId,
    MessageText text,
    Instant at)
    implements RoomEvent {

  /** The message as it was posted. */
  public Message message() {
    return new Message(room, seq, number, actor, clientMessageId, text, at);
  }
}
