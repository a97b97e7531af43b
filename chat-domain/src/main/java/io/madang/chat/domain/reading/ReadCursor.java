package io.madang.chat.domain.reading;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.room.RoomId;

/**
 * How far a participant has read. It only moves forward, and every answer to "who has read what"
 * derives from it: there is no record per message and reader.
 */
public record ReadCursor(RoomId room, MemberId member, Sequence seq, MessageNumber number) {

  /** How many messages of a room are unread when its newest message has this number. */
  public long unread(MessageNumber newest) {
    return number.messagesUntil(newest);
  }
}
