package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomName;

/** Request to create a group room, under a name that others can read. */
public record CreateGroupRoomCommand(Member by, RoomName name) {

  public CreateGroupRoomCommand {
    name.requireLegible();
  }
}
