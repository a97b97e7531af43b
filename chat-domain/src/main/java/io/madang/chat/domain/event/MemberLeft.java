package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * A member has left the room; this is the last event that they receive.
 *
 * @param member the member who left
 * @param actor who caused it: the member, unless somebody else removed them
 */
public record MemberLeft(RoomId room, Sequence seq, Member member, Member actor, Instant at)
    implements RoomEvent {}
