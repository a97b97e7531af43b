package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * A participant has a different role from here on.
 *
 * @param member the participant
 * @param actor who caused it
 */
public record ParticipantChanged(
    RoomId room, Sequence seq, MemberId member, ParticipantRole role, Member actor, Instant at)
    implements RoomEvent {}
