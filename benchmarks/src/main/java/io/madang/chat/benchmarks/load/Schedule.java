package io.madang.chat.benchmarks.load;

/** When the messages of an open loop are meant to be sent, whatever happens to those before. */
final class Schedule {

  /** Sends one message that was meant to be sent at a time. */
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

  /** Sends what is due; returns how long it is to the next one. */
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
