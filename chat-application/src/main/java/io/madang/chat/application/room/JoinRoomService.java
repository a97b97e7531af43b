package io.madang.chat.application.room;

import io.madang.chat.application.room.JoinRoomResult.Joined;
import io.madang.chat.application.room.JoinRoomResult.Refused;
import io.madang.chat.domain.policy.JoiningRoom;
import java.time.Clock;

final class JoinRoomService implements JoinRoomUseCase {

  private final RoomChanger changer;
  private final Clock clock;

  JoinRoomService(RoomChanger changer, Clock clock) {
    this.changer = changer;
    this.clock = clock;
  }

  @Override
  public JoinRoomResult join(JoinRoomCommand command) {
    return changer
        .make(new JoiningRoom(command.room(), command.by(), clock.instant()))
        .<JoinRoomResult>map(Refused::new)
        .orElseGet(Joined::new);
  }
}
