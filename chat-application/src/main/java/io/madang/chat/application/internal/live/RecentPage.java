package io.madang.chat.application.internal.live;

import io.madang.chat.application.port.LogPage;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a room's log that was read last, for others who need the same: those who come back
 * after an outage, and those who read slowly, all stand at about the same place. Not thread-safe.
 */
final class RecentPage {

  private @Nullable LogPage page;
  private boolean used;

  void keep(LogPage read) {
    page = read;
    used = true;
  }

  /** The page, if it holds the event right after the position. */
  @Nullable LogPage after(Sequence position) {
    if (page == null || !holds(page.events(), position.next())) {
      return null;
    }
    used = true;
    return page;
  }

  /** Called now and then: what nobody has asked for since the last time is let go. */
  void forgetUnused() {
    if (!used) {
      page = null;
    }
    used = false;
  }

  void forget() {
    page = null;
  }

  private static boolean holds(List<RoomEvent> events, Sequence seq) {
    return !events.isEmpty()
        && !events.getFirst().seq().isAfter(seq)
        && !seq.isAfter(events.getLast().seq());
  }
}
