package io.madang.chat.application.live;

import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/** Request to follow a room: everything after a position, or only what happens from now on. */
public record FollowRoomCommand(MemberId by, RoomId room, Optional<LogPosition> after) {

  /** Follows the room from its first event. */
  public static FollowRoomCommand fromStart(MemberId by, RoomId room) {
    return after(by, room, LogPosition.START);
  }

  public static FollowRoomCommand after(MemberId by, RoomId room, LogPosition position) {
    return new FollowRoomCommand(by, room, Optional.of(position));
  }

  /** Follows only what happens from now on. */
  public static FollowRoomCommand live(MemberId by, RoomId room) {
    return new FollowRoomCommand(by, room, Optional.empty());
  }
}
