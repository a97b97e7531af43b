package io.madang.chat.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as every store can keep them. */
final class Timestamps {

  private Timestamps() {}

  /** Now, cut to microseconds, so that a time reads the same before and after it was stored. */
  static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
