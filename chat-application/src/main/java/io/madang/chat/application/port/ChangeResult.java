package io.madang.chat.application.port;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.CommittedEvent;
import java.util.List;

/** The outcome of a change to a room. */
public sealed interface ChangeResult {

  /** These events are stored; none if nothing had to change. */
  record Changed(List<CommittedEvent> events) implements ChangeResult {

    public Changed {
      events = List.copyOf(events);
    }
  }

  /** Nothing is stored. */
  record Refused(RefusalCode code) implements ChangeResult {}
}
