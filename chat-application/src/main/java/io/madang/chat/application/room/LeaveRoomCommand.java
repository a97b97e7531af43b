package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;

/** Request to leave a group room. */
public record LeaveRoomCommand(Member by, RoomId room) {}
