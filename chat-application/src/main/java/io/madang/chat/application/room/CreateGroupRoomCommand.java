package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomName;

/** A member wants a room for many, under a name that others can read. */
public record CreateGroupRoomCommand(Member creator, RoomName name) {

  public CreateGroupRoomCommand {
    name.requireLegible();
  }
}
