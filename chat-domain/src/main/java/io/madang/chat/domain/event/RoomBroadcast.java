package io.madang.chat.domain.event;

import io.madang.chat.domain.room.RoomId;

/** A live event of a room: a committed event of its log, or an ephemeral signal. */
public sealed interface RoomBroadcast extends Broadcast permits CommittedEvent, EphemeralEvent {

  RoomId room();

  @Override
  default Audience audience() {
    return new Audience.OfRoom(room());
  }
}
