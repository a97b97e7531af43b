package io.madang.chat.domain.event;

import io.madang.chat.domain.room.Epoch;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.Sequence;

/** An event that is committed, with the life of the log that it is part of. */
public record StoredEvent(Epoch epoch, RoomEvent event) implements RoomNews {

  @Override
  public RoomId room() {
    return event.room();
  }

  public Sequence seq() {
    return event.seq();
  }
}
