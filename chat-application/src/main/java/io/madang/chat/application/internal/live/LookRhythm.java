package io.madang.chat.application.internal.live;

import io.madang.chat.domain.log.LogHead;
import org.jspecify.annotations.Nullable;

/**
 * How often one of very many rooms takes part in a look. Each look that finds nothing new in the
 * room halves the frequency, down to every eighth look; something new restores it.
 *
 * <p>Only used by one look at a time.
 */
final class LookRhythm {

  private static final int SELDOM = 8;

  private int every = 1;
  private int skipped;
  private @Nullable LogHead last;

  /** Whether the room takes part in this look; counts the looks that it skips. */
  boolean isDue() {
    skipped++;
    return skipped >= every;
  }

  void found(LogHead head) {
    every = head.equals(last) ? Math.min(SELDOM, every * 2) : 1;
    skipped = 0;
    last = head;
  }
}
