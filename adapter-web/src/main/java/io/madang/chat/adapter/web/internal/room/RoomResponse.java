package io.madang.chat.adapter.web.internal.room;

import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.domain.room.Room;

@WireNames
record RoomResponse(long roomId, String roomName, String createdAt) {

  static RoomResponse of(Room room) {
    return new RoomResponse(room.id().value(), room.name().value(), room.createdAt().toString());
  }
}
