package io.madang.chat.kit.fanout;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the messages that were dropped, by reason, and logs them occasionally, because anyone who
 * can publish controls their number. Never logs their content. Thread-safe.
 */
final class Rejections {

  private static final Logger LOGGER = LoggerFactory.getLogger(Rejections.class);
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final LongAdder count = new LongAdder();
  private final AtomicLong sayAgainAt = new AtomicLong(System.nanoTime());
  private final String words;

  private Rejections(String words) {
    this.words = words;
  }

  static Rejections ofGarbage() {
    return new Rejections("Something in one of our channels is no message of this release");
  }

  static Rejections ofForgeries() {
    return new Rejections(
        "A message in one of our channels is not signed with this cluster's key."
            + " Another node has another secret, or somebody else publishes there");
  }

  static Rejections ofStaleSignals() {
    return new Rejections(
        "A signal in one of our channels is not of now."
            + " The clock of a node is wrong, or somebody repeats what was said before");
  }

  void add() {
    count.increment();
    long now = System.nanoTime();
    long due = sayAgainAt.get();
    if (now - due >= 0 && sayAgainAt.compareAndSet(due, now + SILENCE.toNanos())) {
      LOGGER.warn("{} (so far {})", words, count.sum());
    }
  }

  long count() {
    return count.sum();
  }
}
