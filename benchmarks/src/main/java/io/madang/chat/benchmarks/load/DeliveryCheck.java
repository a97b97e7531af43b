package io.madang.chat.benchmarks.load;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what one subscriber receives in one room: each message of each publisher once, in the
 * publisher's order. Not thread-safe.
 */
final class DeliveryCheck {

  private final int firstPublisher;
  private final long[] next;
  private final @Nullable Set<Long>[] missing;
  private long delivered;
  private long doubled;
  private long reordered;
  private long strange;
  private long order = 1;

  /** The room's publishers have consecutive numbers. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  DeliveryCheck(int firstPublisher, int publishers) {
    this.firstPublisher = firstPublisher;
    this.next = new long[publishers];
    this.missing = new Set[publishers];
  }

  /** True if the message arrives for the first time. */
  boolean received(int publisher, long ordinal) {
    int index = publisher - firstPublisher;
    if (index < 0 || index >= next.length) {
      strange++;
      return false;
    }
    order = (order * 31 + publisher) * 31 + ordinal;
    if (ordinal == next[index]) {
      next[index]++;
      delivered++;
      return true;
    }
    return ordinal > next[index] ? skipped(index, ordinal) : late(index, ordinal);
  }

  /** A hash over all messages and their order of arrival. */
  long order() {
    return order;
  }

  /** The verdict, given how many messages each of the room's publishers has sent. */
  Tally tally(long[] sent) {
    long lost = 0;
    for (int i = 0; i < next.length; i++) {
      Set<Long> holes = missing[i];
      lost += Math.max(0, sent[i] - next[i]) + (holes == null ? 0 : holes.size());
    }
    return new Tally(delivered, lost, doubled, reordered, strange, 0);
  }

  private boolean skipped(int index, long ordinal) {
    Set<Long> holes = missing[index];
    if (holes == null) {
      holes = new HashSet<>();
      missing[index] = holes;
    }
    for (long hole = next[index]; hole < ordinal; hole++) {
      holes.add(hole);
    }
    next[index] = ordinal + 1;
    delivered++;
    return true;
  }

  private boolean late(int index, long ordinal) {
    Set<Long> holes = missing[index];
    if (holes != null && holes.remove(ordinal)) {
      reordered++;
      delivered++;
      return true;
    }
    doubled++;
    return false;
  }
}
