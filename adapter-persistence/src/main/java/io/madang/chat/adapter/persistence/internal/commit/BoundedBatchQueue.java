package io.madang.chat.adapter.persistence.internal.commit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A bounded queue whose only consumer takes all that there is, up to the size of a batch. */
final class BoundedBatchQueue<T> {

  enum Put {
    WAITS,
    FULL,
    CLOSED
  }

  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;

  BoundedBatchQueue(int capacity) {
    this.capacity = capacity;
  }

  synchronized Put put(T element) {
    if (closed) {
      return Put.CLOSED;
    }
    if (waiting.size() >= capacity) {
      return Put.FULL;
    }
    waiting.add(element);
    if (waiting.size() == 1) {
      notifyAll();
    }
    return Put.WAITS;
  }

  /** Waits until there is something; returns nothing once the queue is closed and empty. */
  synchronized List<T> take(int max) throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    return poll(max);
  }

  /** Takes all that there is, without waiting. */
  synchronized List<T> drain() {
    return poll(waiting.size());
  }

  /** Accepts nothing more; what is waiting can still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private List<T> poll(int max) {
    List<T> batch = new ArrayList<>(Math.min(max, waiting.size()));
    while (batch.size() < max && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    return batch;
  }
}
