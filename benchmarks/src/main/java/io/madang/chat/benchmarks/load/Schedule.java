package io.madang.chat.benchmarks.load;

/**
 * The intended times of sending in an open loop, independent of what happens to earlier messages.
 */
final class Schedule {

  /** Sends one message, with its intended time of sending. */
  @FunctionalInterface
  interface Sending {
    void send(long ordinal, long intended);
  }

  private final long start;
  private final double nanosApart;
  private long ordinal;

  Schedule(long start, double perSecond) {
    this.start = start;
    this.nanosApart = 1e9 / perSecond;
  }

  /** Sends what is due; returns the time until the next one. */
  long run(long now, Sending sending) {
    while (due() <= now) {
      sending.send(ordinal, due());
      ordinal++;
    }
    return due() - now;
  }

  private long due() {
    return start + (long) (ordinal * nanosApart);
  }
}
