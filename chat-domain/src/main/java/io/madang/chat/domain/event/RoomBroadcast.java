package io.madang.chat.domain.event;

import io.madang.chat.domain.room.RoomId;

/** What can be told about a room while it happens: an event of its log, or a passing signal. */
public sealed interface RoomBroadcast extends Broadcast permits CommittedEvent, EphemeralEvent {

  RoomId room();

  @Override
  default Audience audience() {
    return new Audience.OfRoom(room());
  }
}
