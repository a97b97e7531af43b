package io.madang.chat.kit.websocket.session;

import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits the typing signals of one session: one per second and room, in a few rooms at a time, and
 * not while the previous one is still being processed. Memory is bounded. Thread-safe.
 */
public final class TypingThrottle {

  private static final long PAUSE = Duration.ofSeconds(1).toNanos();
  private static final int ROOMS = 16;

  /** When each room was let through last, the longest ago first. */
  private final Map<RoomId, Long> passed = new LinkedHashMap<>();

  private boolean underWay;

  /** Whether it may be said now; if so, {@link #end} follows. */
  public synchronized boolean begin(RoomId room, long nanoTime) {
    passed.values().removeIf(then -> nanoTime - then >= PAUSE);
    if (underWay || passed.size() >= ROOMS || passed.containsKey(room)) {
      return false;
    }
    passed.put(room, nanoTime);
    underWay = true;
    return true;
  }

  public synchronized void end() {
    underWay = false;
  }
}
