package io.madang.chat.application.room;

import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import java.util.function.Consumer;

/** Stores a new room and broadcasts its events. */
record RoomOpener(Rooms rooms, Consumer<RoomBroadcast> live) {

  Room open(OpeningRoom opening) {
    OpenedRoom opened = rooms.open(opening);
    opened.events().forEach(live);
    return opened.room();
  }
}
