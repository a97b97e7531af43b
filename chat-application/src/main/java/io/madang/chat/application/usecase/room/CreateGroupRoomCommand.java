package io.madang.chat.application.usecase.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomName;

/** A member wants a room for many. */
public record CreateGroupRoomCommand(Member creator, RoomName name) {}
