package io.madang.chat.application.internal.live;

import io.madang.chat.application.port.LogPage;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a log has gone back: whether it no longer has an event that a feed has passed, as
 * after a failover to a database that had not received it yet, or after an older copy was restored.
 */
final class LostEvents {

  private LostEvents() {}

  /**
   * The position before which the log must still end for its epoch to be renewed; empty if it has
   * lost nothing.
   *
   * @param page the log after the event before {@code passed}, read after that was passed
   * @param last the event at {@code passed}, if it is known
   */
  static Optional<Sequence> before(Sequence passed, @Nullable RoomEvent last, LogPage page) {
    LogHead head = page.head();
    if (page.events().isEmpty()) {
      return Optional.of(passed);
    }
    return last == null || areSame(last, page.events().getFirst())
        ? Optional.empty()
        : Optional.of(head.seq().isAfter(passed) ? head.seq().next() : passed.next());
  }

  /** Whether both are the same event, which may have been edited since. */
  static boolean areSame(RoomEvent one, RoomEvent other) {
    return one.seq().equals(other.seq())
        && one.at().equals(other.at())
        && one.actor().id().equals(other.actor().id())
        && (!(one instanceof MessagePosted first)
            || !(other instanceof MessagePosted second)
            || first.clientMessageId().equals(second.clientMessageId()));
  }
}
