package io.madang.chat.application.live;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;

/** Report that a member is typing in a room. */
public record SignalTypingCommand(Member by, RoomId room) {}
