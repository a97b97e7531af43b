package io.madang.chat.application.room;

import io.madang.chat.application.room.LeaveRoomResult.Left;
import io.madang.chat.application.room.LeaveRoomResult.Refused;
import io.madang.chat.domain.policy.LeavingRoom;
import java.time.Clock;

final class LeaveRoomService implements LeaveRoomUseCase {

  private final RoomChanger changer;
  private final Clock clock;

  LeaveRoomService(RoomChanger changer, Clock clock) {
    this.changer = changer;
    this.clock = clock;
  }

  @Override
  public LeaveRoomResult leave(LeaveRoomCommand command) {
    return changer
        .make(new LeavingRoom(command.room(), command.by(), clock.instant()))
        .<LeaveRoomResult>map(Refused::new)
        .orElseGet(Left::new);
  }
}
