package io.madang.chat.adapter.stomp;

import io.madang.chat.domain.event.StoredEvent;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds the frames of the event that a room is just passing to its followers, one after the other.
 *
 * <p>A place is shared by a few rooms: when two of them speak at once, a frame is written more than
 * once, and nothing else happens. Thread-safe.
 */
final class FrameCache {

  private static final int PLACES = 1_024;

  private final EventJson json = new EventJson();
  private final AtomicReferenceArray<EventFrames> places = new AtomicReferenceArray<>(PLACES);

  EventFrames framesOf(StoredEvent event) {
    int place = (int) (event.room().value() % PLACES);
    EventFrames present = places.get(place);
    if (present != null && present.isOf(event)) {
      return present;
    }
    EventFrames made = new EventFrames(event, json);
    places.set(place, made);
    return made;
  }

  EventJson json() {
    return json;
  }
}
