package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * A member is in the room from here on, and may read and write.
 *
 * @param member the one who is in
 * @param actor the one who brought that about; the member, unless somebody added them
 */
public record MemberJoined(
    RoomId room, Sequence seq, Member member, ParticipantRole role, Member actor, Instant at)
    implements RoomEvent {}
