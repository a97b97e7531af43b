package io.madang.chat.domain.event;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.room.RoomId;

/** A participant is typing a message. */
public record MemberTyping(RoomId room, MemberId member, MemberName name)
    implements EphemeralEvent {}
