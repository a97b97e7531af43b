package io.madang.chat.kit.fanout;

import java.util.concurrent.atomic.LongAdder;

/** The counters of the fan-out. Thread-safe. */
final class FanOutCounters {

  private final LongAdder published = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder heard = new LongAdder();
  private final LongAdder rebuilt = new LongAdder();
  private final Rejections garbage = Rejections.ofGarbage();
  private final Rejections forged = Rejections.ofForgeries();
  private final Rejections stale = Rejections.ofStaleSignals();

  void published(boolean taken) {
    (taken ? published : dropped).increment();
  }

  void heard() {
    heard.increment();
  }

  void garbage() {
    garbage.add();
  }

  void forged() {
    forged.add();
  }

  void stale() {
    stale.add();
  }

  void rebuilt() {
    rebuilt.increment();
  }

  FanOutStats stats(long outstanding) {
    return new FanOutStats(
        published.sum(),
        dropped.sum(),
        heard.sum(),
        garbage.count(),
        forged.count(),
        stale.count(),
        rebuilt.sum(),
        outstanding);
  }
}
