package io.madang.chat.kit.websocket.chat;

import io.madang.chat.domain.event.CommittedEvent;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Caches what the latest events look like on the wire. They go to follower after follower, and to
 * clients that reconnect together and have missed the same events.
 *
 * <p>A slot is shared by many events: when two of them are delivered at once, an event is encoded
 * more than once, with no other effect. Thread-safe.
 *
 * @param <F> the form of an event
 */
public final class EventCache<F> {

  private static final int PLACES = 512;

  private final AtomicReferenceArray<Entry<F>> places = new AtomicReferenceArray<>(PLACES);
  private final Function<CommittedEvent, F> encoder;

  public EventCache(Function<CommittedEvent, F> encoder) {
    this.encoder = encoder;
  }

  public F of(CommittedEvent event) {
    int place = place(event);
    Entry<F> present = places.get(place);
    if (present != null && present.event().equals(event)) {
      return present.form();
    }
    F made = encoder.apply(event);
    places.set(place, new Entry<>(event, made));
    return made;
  }

  /** Consecutive events of a room have different slots. */
  private static int place(CommittedEvent event) {
    return Math.floorMod(31 * event.room().value() + event.seq().value(), PLACES);
  }

  private record Entry<F>(CommittedEvent event, F form) {}
}
