package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * A member is no longer in the room: this is the last event that they receive.
 *
 * @param member the one who is gone
 * @param actor the one who brought that about; the member, unless somebody removed them
 */
public record MemberLeft(RoomId room, Sequence seq, Member member, Member actor, Instant at)
    implements RoomEvent {}
