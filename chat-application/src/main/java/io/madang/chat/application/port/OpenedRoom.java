package io.madang.chat.application.port;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.room.Room;
import java.util.List;

/** A room, and the events that were stored by opening it; none if it existed before. */
public record OpenedRoom(Room room, List<CommittedEvent> events) {

  public OpenedRoom {
    events = List.copyOf(events);
  }
}
