package io.madang.chat.application.room;

import io.madang.chat.application.LiveDelivery;
import io.madang.chat.application.Timestamps;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.room.Room;
import java.time.Clock;

final class CreateGroupRoomService implements CreateGroupRoomUseCase {

  private final RoomRepository rooms;
  private final LiveDelivery live;
  private final Clock clock;

  CreateGroupRoomService(RoomRepository rooms, LiveDelivery live, Clock clock) {
    this.rooms = rooms;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public Room create(CreateGroupRoomCommand command) {
    RoomCreation creation =
        rooms.createGroup(command.name(), command.creator(), Timestamps.now(clock));
    creation.events().forEach(live::announce);
    return creation.room();
  }
}
