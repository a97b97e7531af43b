package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;

/** Request to join a group room. */
public record JoinRoomCommand(Member by, RoomId room) {}
