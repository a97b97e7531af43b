package io.madang.chat.application.port;

import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.LogHead;
import java.util.List;

/**
 * A gapless section of a room's log, and where the log ended when the section was read, or shortly
 * before.
 */
public record LogPage(LogHead head, List<RoomEvent> events) {

  public LogPage {
    events = List.copyOf(events);
  }
}
