package io.madang.chat.application.message;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/**
 * A member has something to say. The sender is whoever the session belongs to, never what a message
 * claims.
 *
 * <p>Without a client message id the engine makes one, and sending the command again stores another
 * message.
 */
public record SendMessageCommand(
    Member sender, RoomId room, MessageText text, Optional<ClientMessageId> clientMessageId) {}
