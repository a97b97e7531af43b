package io.madang.chat.testkit.simulation;

import java.util.EnumMap;
import java.util.Map;

/** How often what happened. */
final class Tally {

  private final Map<Happening, Long> counts = new EnumMap<>(Happening.class);

  synchronized void count(Happening happening) {
    counts.merge(happening, 1L, Long::sum);
  }

  synchronized void add(Tally other) {
    other.counts.forEach((happening, times) -> counts.merge(happening, times, Long::sum));
  }

  synchronized long of(Happening happening) {
    return counts.getOrDefault(happening, 0L);
  }

  @Override
  public synchronized String toString() {
    return counts.toString();
  }
}
