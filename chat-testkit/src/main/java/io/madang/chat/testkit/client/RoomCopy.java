package io.madang.chat.testkit.client;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client's copy of a room's log: each event once, in order, from the first one. Repeated events
 * are dropped, early ones wait for the missing ones.
 */
final class RoomCopy {

  private final Consumer<RoomEntry> show;
  private final NavigableMap<Long, RoomEntry> early = new TreeMap<>();
  private final List<RoomEntry> shown = new ArrayList<>();
  private @Nullable String epoch;
  private volatile long position;

  RoomCopy(Consumer<RoomEntry> show) {
    this.show = show;
  }

  /** The number of the last event shown. From any thread. */
  long position() {
    return position;
  }

  @Nullable String epoch() {
    return epoch;
  }

  void take(RoomEntry entry) {
    if (epoch == null) {
      epoch = entry.epoch();
    }
    early.put(entry.seq(), entry);
    showWhatIsNext();
  }

  /** False if this is the epoch of the copy, or the first epoch that it learns of. */
  boolean isOfAnotherLifeThan(String current) {
    return epoch != null && !epoch.equals(current);
  }

  /** Discards everything: the log was rebuilt. */
  void restart(String current) {
    epoch = current;
    position = 0;
    synchronized (shown) {
      shown.clear();
    }
    early.values().removeIf(entry -> !entry.epoch().equals(current));
    showWhatIsNext();
  }

  /** Whether an event before the received ones is missing. */
  boolean hasGap() {
    return !early.isEmpty();
  }

  /** The events shown so far. From any thread. */
  List<RoomEntry> shown() {
    synchronized (shown) {
      return List.copyOf(shown);
    }
  }

  private void showWhatIsNext() {
    while (!early.isEmpty() && mayLeave(early.firstEntry().getValue())) {
      RoomEntry entry = early.pollFirstEntry().getValue();
      if (entry.seq() == position + 1) {
        position = entry.seq();
        synchronized (shown) {
          shown.add(entry);
        }
        show.accept(entry);
      }
    }
  }

  private boolean mayLeave(RoomEntry entry) {
    return entry.seq() <= position + 1 && entry.epoch().equals(epoch);
  }
}
