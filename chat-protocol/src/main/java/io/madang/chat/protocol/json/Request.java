package io.madang.chat.protocol.json;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/** What a client asks for over a plain WebSocket. */
public sealed interface Request {

  /** Says who the client is. Never printed. */
  record Hello(String token) implements Request {

    @Override
    public String toString() {
      return "Hello[hidden]";
    }
  }

  /** Goes on with a newer token of the same member. Never printed. */
  record Renew(String token) implements Request {

    @Override
    public String toString() {
      return "Renew[hidden]";
    }
  }

  /** Posts a message. */
  record Send(RoomId room, MessageText text, Optional<ClientMessageId> clientMessageId)
      implements Request {}

  /** Asks for the events of a room: those after a position, or only what happens from now on. */
  record Follow(RoomId room, Optional<LogPosition> after) implements Request {}

  record Unfollow(RoomId room) implements Request {}

  record Typing(RoomId room) implements Request {}

  /** Moves the member's read cursor to a position, or to the end. */
  record Read(RoomId room, Optional<Sequence> upTo) implements Request {}

  /** Asks to be told when the member's list of rooms changes. */
  record Inbox() implements Request {}

  /** Asks for a sign of life. */
  record Ping() implements Request {}

  /** A request of a type that this version does not know. */
  record Unknown() implements Request {}

  /** A request with a value that is missing or wrong. */
  record Invalid(InvalidValueException why) implements Request {}
}
