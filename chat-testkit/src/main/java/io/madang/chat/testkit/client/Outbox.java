package io.madang.chat.testkit.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The messages to one room that have no final answer yet, in order. A limited number of messages is
 * in flight at a time; each is sent again until it is answered.
 */
final class Outbox {

  private final int window;
  private final long patience;
  private final Deque<Outgoing> waiting = new ArrayDeque<>();
  private volatile int size;

  Outbox(int window, Duration patience) {
    this.window = window;
    this.patience = patience.toNanos();
  }

  void add(String id, String text) {
    waiting.add(new Outgoing(id, text));
    size = waiting.size();
  }

  /** Without a connection nothing is in flight. */
  void disconnected(long now) {
    waiting.forEach(each -> each.dueAt = now);
  }

  /** The messages to be sent now, in order; they are then in flight. */
  List<Outgoing> takeDue(long now) {
    List<Outgoing> due = new ArrayList<>();
    int places = window;
    for (Outgoing each : waiting) {
      if (places-- == 0) {
        break;
      }
      if (!each.attempted || now - each.dueAt >= 0) {
        due.add(each.attempt(now + patience));
      }
    }
    return due;
  }

  /** The answer asked to retry later. */
  void postpone(String id, long until) {
    waiting.stream().filter(each -> each.id.equals(id)).forEach(each -> each.dueAt = until);
  }

  /** Notes a final answer; false if there was one already. */
  boolean settle(String id) {
    boolean waited = waiting.removeIf(each -> each.id.equals(id));
    size = waiting.size();
    return waited;
  }

  /** From any thread. */
  int size() {
    return size;
  }

  /** A message in flight. */
  static final class Outgoing {

    private final String id;
    private final String text;
    private boolean attempted;
    private boolean again;
    private long dueAt;

    Outgoing(String id, String text) {
      this.id = id;
      this.text = text;
    }

    String id() {
      return id;
    }

    String text() {
      return text;
    }

    /** Whether this is not the first attempt. */
    boolean isAgain() {
      return again;
    }

    private Outgoing attempt(long next) {
      again = attempted;
      attempted = true;
      dueAt = next;
      return this;
    }
  }
}
