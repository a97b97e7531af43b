package io.madang.chat.application.port;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** A message to be stored. */
public record Draft(
    RoomId room, Member sender, ClientMessageId clientMessageId, MessageText text, Instant at) {}
