package io.madang.chat.application.internal.live;

import io.madang.chat.application.port.LogPage;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last page that was read of a room's log, for other followers that need the same: those that
 * reconnect after an outage, and slow ones, are all at about the same position. Not thread-safe.
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

  /** Called periodically: drops the page if it has not been used since the last call. */
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
