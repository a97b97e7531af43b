package io.madang.chat.adapter.redis;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes say again and again that they are there. A node hears itself too, and so knows whether
 * it would hear others: a connection may look alive and be deaf. Beats that do not come back have
 * both connections replaced.
 */
final class SelfPing {

  private static final Logger LOGGER = LoggerFactory.getLogger(SelfPing.class);
  private static final int MOST_UNANSWERED = 3;

  private final String channel;
  private final ReconnectingConnection<?> listening;
  private final ReconnectingConnection<?> publishing;
  private final Publisher publisher;
  private final FanOutCounters counters;
  private final AtomicInteger unanswered = new AtomicInteger();

  /** For how many beats more a node with another key counts as present. */
  private final AtomicInteger strangerPresent = new AtomicInteger();

  SelfPing(
      String channel,
      ReconnectingConnection<?> listening,
      ReconnectingConnection<?> publishing,
      Publisher publisher,
      FanOutCounters counters) {
    this.channel = channel;
    this.listening = listening;
    this.publishing = publishing;
    this.publisher = publisher;
    this.counters = counters;
  }

  /** Whether this node hears itself, and nobody whom it does not understand. */
  boolean isFelt() {
    return listening.isWorking()
        && publishing.isWorking()
        && unanswered.get() < MOST_UNANSWERED
        && !strangerIsPresent();
  }

  boolean strangerIsPresent() {
    return strangerPresent.get() > 0;
  }

  void heardOwn(String in) {
    if (in.equals(channel)) {
      unanswered.set(0);
      listening.proved();
      publishing.proved();
    }
  }

  /** A beat was not signed with this cluster's key. */
  void metStranger(String in) {
    if (in.equals(channel)) {
      strangerPresent.set(MOST_UNANSWERED);
    }
  }

  /** Called at a steady pace. */
  void beat() {
    strangerPresent.updateAndGet(beats -> Math.max(0, beats - 1));
    if (!listening.isUp() || !publishing.isUp() || publishing.isRefused()) {
      unanswered.set(0);
      say();
    } else if (unanswered.getAndIncrement() < MOST_UNANSWERED) {
      say();
    } else {
      replaceConnections();
    }
  }

  /** Besides, at once when it may be the first one that comes back. */
  void say() {
    publisher.sayIn(channel);
  }

  private void replaceConnections() {
    LOGGER.warn("This node does not hear itself through Redis, will connect again");
    counters.rebuilt();
    unanswered.set(0);
    listening.rebuild();
    publishing.rebuild();
  }
}
