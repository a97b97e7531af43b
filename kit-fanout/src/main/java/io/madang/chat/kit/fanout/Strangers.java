package io.madang.chat.kit.fanout;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Notices pings that this node cannot have understood: those of nodes with another key or of
 * another release. Such a node counts as present for a few pings more. Thread-safe.
 */
final class Strangers {

  private static final int PRESENT = 3;

  private final AtomicInteger withAnotherKey = new AtomicInteger();
  private final AtomicInteger ofAnotherRelease = new AtomicInteger();

  void haveAnotherKey() {
    withAnotherKey.set(PRESENT);
  }

  void areOfAnotherRelease() {
    ofAnotherRelease.set(PRESENT);
  }

  /** Called at the rate of the pings. */
  void beat() {
    withAnotherKey.updateAndGet(beats -> Math.max(0, beats - 1));
    ofAnotherRelease.updateAndGet(beats -> Math.max(0, beats - 1));
  }

  boolean arePresent() {
    return withAnotherKey.get() > 0 || ofAnotherRelease.get() > 0;
  }

  /** Who is there, in words. */
  Optional<String> trouble() {
    if (withAnotherKey.get() > 0) {
      return Optional.of("There is a node whose messages have another key");
    }
    return ofAnotherRelease.get() > 0
        ? Optional.of("There is a node of another release, which speaks another form")
        : Optional.empty();
  }
}
