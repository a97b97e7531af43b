package io.madang.chat.domain.event;

import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;

/** A committed event, with the epoch of the log that it belongs to. */
public record CommittedEvent(Epoch epoch, RoomEvent event) implements RoomBroadcast {

  @Override
  public RoomId room() {
    return event.room();
  }

  public Sequence seq() {
    return event.seq();
  }
}
