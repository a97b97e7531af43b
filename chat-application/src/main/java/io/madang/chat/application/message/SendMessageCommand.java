package io.madang.chat.application.message;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/**
 * Request to post a message. The sender is whoever the session belongs to, never what a message
 * claims.
 *
 * <p>Without a client message id the engine makes one, and sending the command again stores another
 * message.
 */
public record SendMessageCommand(
    Member by, RoomId room, MessageText text, Optional<ClientMessageId> clientMessageId) {

  public static SendMessageCommand of(Member by, RoomId room, MessageText text) {
    return new SendMessageCommand(by, room, text, Optional.empty());
  }
}
