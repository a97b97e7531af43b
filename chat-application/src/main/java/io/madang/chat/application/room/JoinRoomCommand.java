package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;

/** A member wants into a group room. */
public record JoinRoomCommand(Member member, RoomId room) {}
