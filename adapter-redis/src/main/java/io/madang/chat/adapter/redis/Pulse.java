package io.madang.chat.adapter.redis;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node talks to itself through Redis, so that it knows whether it would hear others: a
 * connection may look alive and be deaf. Beats that do not come back have both connections
 * replaced.
 */
final class Pulse {

  private static final Logger LOGGER = LoggerFactory.getLogger(Pulse.class);
  private static final int MOST_UNANSWERED = 3;

  private final byte[] sign;
  private final Channels channels;
  private final Link<?> listening;
  private final Link<?> publishing;
  private final Publisher publisher;
  private final FanOutCounters counters;
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile boolean listens;

  Pulse(
      long node,
      Channels channels,
      Link<?> listening,
      Link<?> publishing,
      Publisher publisher,
      FanOutCounters counters) {
    this.sign = FanOutEnvelope.beat(node);
    this.channels = channels;
    this.listening = listening;
    this.publishing = publishing;
    this.publisher = publisher;
    this.counters = counters;
  }

  boolean isFelt() {
    return listening.isUp() && publishing.isUp() && listens && unanswered.get() < MOST_UNANSWERED;
  }

  /** The node does not listen to its own channel yet. */
  void lost() {
    listens = false;
    unanswered.set(0);
  }

  /** The node listens to its own channel from now on. */
  void found() {
    listens = true;
  }

  /** True if this was the node's own beat. */
  boolean recognises(byte[] message) {
    if (!Arrays.equals(sign, message)) {
      return false;
    }
    unanswered.set(0);
    listening.proved();
    publishing.proved();
    return true;
  }

  /** Called at a steady pace. */
  void beat() {
    if (!listening.isUp() || !publishing.isUp()) {
      unanswered.set(0);
    } else if (unanswered.getAndIncrement() < MOST_UNANSWERED) {
      publisher.send(channels.own(), sign, taken -> {});
    } else {
      replaceConnections();
    }
  }

  private void replaceConnections() {
    LOGGER.warn("This node does not hear itself through Redis, will connect again");
    counters.rebuilt();
    unanswered.set(0);
    listening.rebuild();
    publishing.rebuild();
  }
}
