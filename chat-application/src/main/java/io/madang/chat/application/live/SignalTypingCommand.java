package io.madang.chat.application.live;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;

/** A member types in a room. */
public record SignalTypingCommand(Member member, RoomId room) {}
