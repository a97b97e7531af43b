package io.madang.chat.application.internal.live;

import io.madang.chat.domain.log.Sequence;
import java.util.Optional;

/**
 * Notices when the log of a room has an event that no broadcast has told of.
 *
 * <p>It uses no clock but the order of what this node sees: an event that was not in the log at one
 * look and is there at the next was stored in between. If the fan-out worked all that time, a
 * broadcast of the event is due, and the feed waits for it a little. Not thread-safe.
 */
final class BroadcastWatch {

  private static final Sequence NOTHING = Sequence.NONE;

  private boolean listening;
  private Sequence looked = NOTHING;
  private Sequence awaited = NOTHING;
  private Sequence latest = NOTHING;

  /**
   * The log was seen to end at {@code head}, when the feed had passed all before {@code next}.
   * Returns the oldest event whose broadcast is due, unless one is awaited already.
   *
   * @param whole whether the fan-out has worked, as far as it can tell, since the look before
   */
  Optional<Sequence> look(Sequence head, Sequence next, boolean whole) {
    Sequence first = looked.next().isAfter(next) ? looked.next() : next;
    boolean untold = !first.isAfter(head) && first.isAfter(latest);
    boolean due = listening && whole && untold && awaited.equals(NOTHING);
    listening = whole;
    looked = head;
    if (!due) {
      return Optional.empty();
    }
    awaited = first;
    return Optional.of(first);
  }

  void heard(Sequence event) {
    if (event.equals(awaited)) {
      awaited = NOTHING;
    }
    if (event.isAfter(latest)) {
      latest = event;
    }
  }

  /** The wait is over; true if the event has not been heard of. */
  boolean hasMissed(Sequence event) {
    boolean missed = event.equals(awaited);
    if (missed) {
      awaited = NOTHING;
    }
    return missed;
  }

  /** Another log begins. */
  void forget() {
    listening = false;
    looked = NOTHING;
    awaited = NOTHING;
    latest = NOTHING;
  }
}
