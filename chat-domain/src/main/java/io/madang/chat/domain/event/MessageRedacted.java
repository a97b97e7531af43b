package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** The text of the message at {@code target} was deleted; its position in the log remains. */
public record MessageRedacted(RoomId room, Sequence seq, Sequence target, Member actor, Instant at)
    implements RoomEvent {}
