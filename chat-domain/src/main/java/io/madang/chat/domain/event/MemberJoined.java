package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * A member has joined the room and may read and write from here on.
 *
 * @param member the member who joined
 * @param actor who caused it: the member, unless somebody else added them
 */
public record MemberJoined(
    RoomId room, Sequence seq, Member member, ParticipantRole role, Member actor, Instant at)
    implements RoomEvent {}
