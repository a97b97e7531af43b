package io.madang.chat.application.message;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.LogHead;
import java.util.List;

/** The answer to a {@link ReadEventsQuery}. */
public sealed interface ReadEventsResult {

  /** The events without gaps, oldest first, and where the log ends. */
  record Events(LogHead head, List<RoomEvent> events) implements ReadEventsResult {

    public Events {
      events = List.copyOf(events);
    }
  }

  record Refused(RefusalCode code) implements ReadEventsResult {}
}
