package io.madang.chat.application.internal;

import java.time.Duration;
import java.util.Optional;

/** Limits retries after an unexpected failure: a few, with growing delays. Not thread-safe. */
public final class Patience {

  private static final int ATTEMPTS = 4;

  private final Duration first;
  private int failures;

  public Patience(Duration first) {
    this.first = first;
  }

  /**
   * Notes another failure; returns how long to wait before the next attempt, or empty to give up.
   */
  public Optional<Duration> failed() {
    failures++;
    return failures == ATTEMPTS
        ? Optional.empty()
        : Optional.of(first.multipliedBy(1L << (failures - 1)));
  }

  /** Notes a success. */
  public void renew() {
    failures = 0;
  }
}
