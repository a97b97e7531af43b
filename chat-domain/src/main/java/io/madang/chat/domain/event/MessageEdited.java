package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** The text of the message at {@code target} was changed. */
public record MessageEdited(
    RoomId room, Sequence seq, Sequence target, Member actor, MessageText text, Instant at)
    implements RoomEvent {}
