package io.madang.chat.application.service;

import io.madang.chat.application.live.LiveDelivery;
import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.application.usecase.room.JoinRoomCommand;
import io.madang.chat.application.usecase.room.JoinRoomResult;
import io.madang.chat.application.usecase.room.JoinRoomResult.Joined;
import io.madang.chat.application.usecase.room.JoinRoomResult.Refused;
import io.madang.chat.application.usecase.room.JoinRoomUseCase;
import java.time.Clock;

final class JoinRoomService implements JoinRoomUseCase {

  private final RoomRepository rooms;
  private final LiveDelivery live;
  private final Clock clock;

  JoinRoomService(RoomRepository rooms, LiveDelivery live, Clock clock) {
    this.rooms = rooms;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public JoinRoomResult join(JoinRoomCommand command) {
    return switch (rooms.join(command.room(), command.member(), Timestamps.now(clock))) {
      case JoinOutcome.Joined joined -> {
        live.announce(joined.event());
        yield new Joined();
      }
      case JoinOutcome.AlreadyIn already -> new Joined();
      case JoinOutcome.NoSuchRoom unknown -> new Refused(RefusalCode.NO_SUCH_ROOM);
      case JoinOutcome.PrivateRoom others -> new Refused(RefusalCode.PRIVATE_ROOM);
      case JoinOutcome.Closed closed -> new Refused(RefusalCode.ROOM_CLOSED);
    };
  }
}
