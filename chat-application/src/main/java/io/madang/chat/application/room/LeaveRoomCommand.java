package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;

/** A member wants out of a group room. */
public record LeaveRoomCommand(Member member, RoomId room) {}
