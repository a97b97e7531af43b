package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

final class InMemoryRooms implements Rooms {

  private final InMemoryStore store;

  InMemoryRooms(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public OpenedRoom open(OpeningRoom opening) {
    return store.atomically(() ->
        opening
            .pairKey()
            .flatMap(store::roomOfPair)
            .map(stored -> new OpenedRoom(stored.room(), List.of()))
            .orElseGet(() -> create(opening)));
  }

  private OpenedRoom create(OpeningRoom opening) {
    StoredRoom stored = store.add(opening);
    return new OpenedRoom(stored.room(), stored.storeAll(opening.events(stored.room().id())));
  }

  @Override
  public List<Room> openGroups(Optional<RoomId> after, int limit) {
    return store.atomically(() ->
        store.allRooms().stream()
            .filter(stored -> stored.room().isGroup() && !stored.isClosed())
            .map(StoredRoom::room)
            .filter(room -> after.map(last -> room.id().compareTo(last) > 0).orElse(true))
            .limit(limit)
            .toList());
  }
}
