package io.madang.chat.application.message;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/**
 * Request to post a message. The sender is the member to whom the session belongs, never one that
 * the request claims.
 *
 * <p>Without a client message id the engine generates one, and sending the command again stores
 * another message.
 */
public record SendMessageCommand(
    Member by, RoomId room, MessageText text, Optional<ClientMessageId> clientMessageId) {

  public static SendMessageCommand of(Member by, RoomId room, MessageText text) {
    return new SendMessageCommand(by, room, text, Optional.empty());
  }
}
