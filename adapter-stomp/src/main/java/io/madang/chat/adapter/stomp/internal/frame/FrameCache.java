package io.madang.chat.adapter.stomp.internal.frame;

import io.madang.chat.domain.event.StoredEvent;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds the frames of the events that rooms have passed on last: to follower after follower, and to
 * those who come back together and have missed the same.
 *
 * <p>A place is shared by many events: when two of them are passed on at once, a frame is written
 * more than once, and nothing else happens. Thread-safe.
 */
public final class FrameCache {

  private static final int PLACES = 512;

  private final AtomicReferenceArray<EventFrames> places = new AtomicReferenceArray<>(PLACES);

  public EventFrames framesOf(StoredEvent event) {
    int place = place(event);
    EventFrames present = places.get(place);
    if (present != null && present.isOf(event)) {
      return present;
    }
    EventFrames made = new EventFrames(event);
    places.set(place, made);
    return made;
  }

  /** Events of a room that follow one another have different places. */
  private static int place(StoredEvent event) {
    return Math.floorMod(31 * event.room().value() + event.seq().value(), PLACES);
  }
}
