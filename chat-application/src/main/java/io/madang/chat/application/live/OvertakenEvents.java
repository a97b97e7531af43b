package io.madang.chat.application.live;

import io.madang.chat.domain.event.StoredEvent;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Events that came before an earlier one did. Holds few: what does not fit is in the log anyway.
 */
final class OvertakenEvents {

  private static final int CAPACITY = 256;

  private final TreeMap<Long, StoredEvent> bySeq = new TreeMap<>();

  void add(StoredEvent event) {
    bySeq.put(event.seq().value(), event);
    if (bySeq.size() > CAPACITY) {
      bySeq.pollLastEntry();
    }
  }

  /** Takes out the event of this number, if it is here, and forgets all before it. */
  @Nullable StoredEvent take(long seq) {
    bySeq.headMap(seq).clear();
    return bySeq.remove(seq);
  }

  boolean isEmpty() {
    return bySeq.isEmpty();
  }

  void clear() {
    bySeq.clear();
  }
}
