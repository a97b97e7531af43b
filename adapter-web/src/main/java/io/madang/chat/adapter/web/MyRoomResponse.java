package io.madang.chat.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.madang.chat.domain.read.RoomSummary;
import io.madang.chat.domain.room.Room;

/** A room in a participant's own list. The odd spellings are the contract. */
record MyRoomResponse(
    long roomId,
    String roomName,
    @JsonProperty("isGroupChat") String isGroupChat,
    @JsonProperty("unReadCount") long unReadCount,
    long headSeq,
    String epoch) {
  static MyRoomResponse of(RoomSummary summary) {
    Room room = summary.room();
    return new MyRoomResponse(
        room.id().value(),
        room.name().value(),
        room.isGroup() ? "Y" : "N",
        summary.unread(),
        summary.head().value(),
        room.epoch().value());
  }
}
