package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** The message at {@code target} now reads differently. */
public record MessageEdited(
    RoomId room, Sequence seq, Sequence target, Member actor, MessageText text, Instant at)
    implements RoomEvent {}
