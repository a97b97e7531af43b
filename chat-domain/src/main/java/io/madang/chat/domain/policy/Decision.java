package io.madang.chat.domain.policy;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.RoomEvent;
import java.util.List;

/** The decision about a {@link RoomChange}. */
public sealed interface Decision {

  /**
   * The events to store, numbered from the position after the head of the room; none if nothing has
   * to change.
   */
  record Granted(List<RoomEvent> events) implements Decision {

    public Granted {
      events = List.copyOf(events);
    }
  }

  /** Nothing is stored. */
  record Refused(RefusalCode code) implements Decision {}

  static Decision granted(RoomEvent... events) {
    return new Granted(List.of(events));
  }

  static Decision refused(RefusalCode code) {
    return new Refused(code);
  }
}
