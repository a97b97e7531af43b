package io.madang.chat.application.internal.live;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.log.Epoch;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Events that arrived ahead of an earlier one. Holds only a few: what does not fit is in the log
 * anyway.
 */
final class ReorderBuffer {

  private static final int CAPACITY = 256;

  private final TreeMap<Long, CommittedEvent> bySeq = new TreeMap<>();

  void add(CommittedEvent event) {
    bySeq.put(event.seq().value(), event);
    if (bySeq.size() > CAPACITY) {
      bySeq.pollLastEntry();
    }
  }

  /** Removes and returns the event with this number, if present, and drops all before it. */
  @Nullable CommittedEvent take(long seq) {
    bySeq.headMap(seq).clear();
    return bySeq.remove(seq);
  }

  /** Drops the events of other epochs: their numbers mean nothing in this one. */
  void keepOnly(Epoch epoch) {
    bySeq.values().removeIf(event -> !event.epoch().equals(epoch));
  }

  boolean isEmpty() {
    return bySeq.isEmpty();
  }

  void clear() {
    bySeq.clear();
  }
}
