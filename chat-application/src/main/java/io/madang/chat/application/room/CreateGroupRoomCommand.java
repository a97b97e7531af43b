package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomName;

/** Request to create a group room, under a legible name. */
public record CreateGroupRoomCommand(Member by, RoomName name) {

  public CreateGroupRoomCommand {
    name.requireLegible();
  }
}
