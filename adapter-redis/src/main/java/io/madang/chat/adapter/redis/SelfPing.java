package io.madang.chat.adapter.redis;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every node publishes pings at intervals. A node receives its own pings too, and so knows whether
 * it would receive others' messages: a connection may look alive and deliver nothing. When pings do
 * not come back, both connections are replaced.
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

  /** For how many more beats a node with another key counts as present. */
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

  /** Whether this node receives its own pings, and none signed with another key. */
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

  /** A ping was not signed with this cluster's key. */
  void metStranger(String in) {
    if (in.equals(channel)) {
      strangerPresent.set(MOST_UNANSWERED);
    }
  }

  /** Called at a fixed rate. */
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
