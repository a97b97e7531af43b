package io.madang.chat.application.port;

import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.LogHead;
import java.util.List;

/**
 * A stretch of a room's log without holes, and where the log ended when it was read, or a little
 * before.
 */
public record LogPage(LogHead head, List<RoomEvent> events) {

  public LogPage {
    events = List.copyOf(events);
  }
}
