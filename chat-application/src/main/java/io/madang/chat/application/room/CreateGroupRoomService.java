package io.madang.chat.application.room;

import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import java.time.Clock;

final class CreateGroupRoomService implements CreateGroupRoomUseCase {

  private final RoomOpener opener;
  private final Clock clock;

  CreateGroupRoomService(RoomOpener opener, Clock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Room create(CreateGroupRoomCommand command) {
    return opener.open(OpeningRoom.group(command.name(), command.by(), clock.instant()));
  }
}
