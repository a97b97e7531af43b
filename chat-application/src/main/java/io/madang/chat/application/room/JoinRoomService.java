package io.madang.chat.application.room;

import io.madang.chat.application.LiveDelivery;
import io.madang.chat.application.Timestamps;
import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.room.JoinRoomResult.Joined;
import io.madang.chat.application.room.JoinRoomResult.Refused;
import io.madang.chat.domain.RefusalCode;
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
