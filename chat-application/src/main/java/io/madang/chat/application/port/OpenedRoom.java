package io.madang.chat.application.port;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.room.Room;
import java.util.List;

/** A room, and the events that opening it has stored; none if it was there before. */
public record OpenedRoom(Room room, List<CommittedEvent> events) {

  public OpenedRoom {
    events = List.copyOf(events);
  }
}
