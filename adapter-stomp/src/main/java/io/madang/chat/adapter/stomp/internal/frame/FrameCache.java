package io.madang.chat.adapter.stomp.internal.frame;

import io.madang.chat.domain.event.CommittedEvent;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Caches the frames of the latest events, which go to follower after follower, and to clients that
 * reconnect together and have missed the same events.
 *
 * <p>A slot is shared by many events: when two of them are delivered at once, a frame is encoded
 * more than once, with no other effect. Thread-safe.
 */
public final class FrameCache {

  private static final int PLACES = 512;

  private final AtomicReferenceArray<EventFrames> places = new AtomicReferenceArray<>(PLACES);

  public EventFrames framesOf(CommittedEvent event) {
    int place = place(event);
    EventFrames present = places.get(place);
    if (present != null && present.isOf(event)) {
      return present;
    }
    EventFrames made = new EventFrames(event);
    places.set(place, made);
    return made;
  }

  /** Consecutive events of a room have different slots. */
  private static int place(CommittedEvent event) {
    return Math.floorMod(31 * event.room().value() + event.seq().value(), PLACES);
  }
}
