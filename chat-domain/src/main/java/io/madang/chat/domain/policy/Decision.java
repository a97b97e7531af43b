package io.madang.chat.domain.policy;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.RoomEvent;
import java.util.List;

/** What is to become of a {@link RoomChange}. */
public sealed interface Decision {

  /**
   * The events to store, numbered from the one after the head of the room; none if everything is
   * already as it should be.
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
