package io.madang.chat.application.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * For how long something is tried again that has failed and should not have: a few times, less and
 * less often. Not thread-safe.
 */
public final class Patience {

  private static final int ATTEMPTS = 4;

  private final Duration first;
  private int failures;

  public Patience(Duration first) {
    this.first = first;
  }

  /** It has failed once more: how long to wait before the next attempt, if there is to be one. */
  public Optional<Duration> failed() {
    failures++;
    return failures == ATTEMPTS
        ? Optional.empty()
        : Optional.of(first.multipliedBy(1L << (failures - 1)));
  }

  /** It has worked. */
  public void renew() {
    failures = 0;
  }
}
