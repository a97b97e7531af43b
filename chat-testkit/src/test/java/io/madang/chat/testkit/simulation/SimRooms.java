package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** One node's way to the rooms, which are made before a schedule begins. */
final class SimRooms implements Rooms {

  private final SimStore store;

  SimRooms(SimStore store) {
    this.store = store;
  }

  @Override
  public OpenedRoom open(OpeningRoom opening) {
    throw new UnsupportedOperationException("rooms are made before a schedule begins");
  }

  @Override
  public List<Room> openGroups(Optional<RoomId> after, int limit) {
    store.reach();
    return store.present().rooms().openGroups(after, limit);
  }
}
