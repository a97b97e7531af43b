package io.madang.chat.application.internal.live;

import java.time.Duration;

/**
 * What was missed up to now, and what follows from it.
 *
 * <p>Rooms that miss something within one second count as one miss: a single interruption of the
 * fan-out affects many of them. Times are those of a monotonic clock.
 *
 * @param count how many misses there were in all
 * @param inARow how many of them are not further apart than {@link #MEMORY}
 * @param last when the last one was noticed
 */
record MissedBroadcasts(long count, int inARow, Duration last) {

  /** For how long a miss makes the node look at the log more often. */
  static final Duration MEMORY = Duration.ofSeconds(30);

  static final MissedBroadcasts NONE = new MissedBroadcasts(0, 0, Duration.ZERO);

  private static final Duration ONE_MISS = Duration.ofSeconds(1);
  private static final int DEAF = 3;

  MissedBroadcasts another(Duration now) {
    if (count > 0 && now.minus(last).compareTo(ONE_MISS) < 0) {
      return this;
    }
    return new MissedBroadcasts(count + 1, isRecent(now) ? inARow + 1 : 1, now);
  }

  /** Whether something was missed lately, and so more may have been. */
  boolean isRecent(Duration now) {
    return count > 0 && now.minus(last).compareTo(MEMORY) < 0;
  }

  /** Whether so much was missed that the fan-out cannot be relied on. */
  boolean isDeaf(Duration now) {
    return isRecent(now) && inARow >= DEAF;
  }
}
