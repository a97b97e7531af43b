package io.madang.chat.application.room;

import io.madang.chat.application.LiveDelivery;
import io.madang.chat.application.Timestamps;
import io.madang.chat.application.port.LeaveOutcome;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.room.LeaveRoomResult.Left;
import io.madang.chat.application.room.LeaveRoomResult.Refused;
import io.madang.chat.domain.RefusalCode;
import java.time.Clock;

final class LeaveRoomService implements LeaveRoomUseCase {

  private final RoomRepository rooms;
  private final LiveDelivery live;
  private final Clock clock;

  LeaveRoomService(RoomRepository rooms, LiveDelivery live, Clock clock) {
    this.rooms = rooms;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public LeaveRoomResult leave(LeaveRoomCommand command) {
    return switch (rooms.leave(command.room(), command.member(), Timestamps.now(clock))) {
      case LeaveOutcome.Left left -> {
        live.announce(left.event());
        yield new Left();
      }
      case LeaveOutcome.NotIn stranger -> new Refused(RefusalCode.NOT_A_PARTICIPANT);
      case LeaveOutcome.PrivateRoom bound -> new Refused(RefusalCode.PRIVATE_ROOM);
    };
  }
}
