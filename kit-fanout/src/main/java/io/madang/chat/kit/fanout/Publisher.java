package io.madang.chat.kit.fanout;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Signs messages and sends them without waiting. Thread-safe. The number of unanswered messages is
 * bounded; beyond it, messages are dropped.
 */
final class Publisher {

  static final int MOST_OUTSTANDING = 4_096;

  private final Link link;
  private final ClusterKey key;
  private final byte[] ping;
  private final Runnable whenChanged;
  private final Semaphore places = new Semaphore(MOST_OUTSTANDING);
  private volatile @Nullable String refused;

  /** {@code whenChanged} is run when messages begin or cease to be refused. */
  Publisher(long node, Link link, ClusterKey key, Runnable whenChanged) {
    this.link = link;
    this.key = key;
    this.ping = FanOutEnvelope.beat(node);
    this.whenChanged = whenChanged;
  }

  /**
   * Says in these channels that this node is there; and in the one in which a message was refused
   * last, to learn whether it still is.
   */
  void sayIn(Set<String> channels) {
    channels.forEach(channel -> send(channel, ping, taken -> {}));
    String doubtful = refused;
    if (doubtful != null && !channels.contains(doubtful)) {
      send(doubtful, ping, taken -> {});
    }
  }

  /** Reports, once and on any thread, whether it was taken. */
  void send(String channel, byte[] envelope, Consumer<Boolean> taken) {
    if (places.tryAcquire()) {
      byte[] message = key.sign(channel, envelope, System.currentTimeMillis());
      link.send(channel, message, outcome -> settle(channel, outcome, taken));
    } else {
      taken.accept(false);
    }
  }

  /** Whether the other side answers, but last declined a message. */
  boolean isRefused() {
    return refused != null;
  }

  int outstanding() {
    return MOST_OUTSTANDING - places.availablePermits();
  }

  private void settle(String channel, Link.Outcome outcome, Consumer<Boolean> taken) {
    places.release();
    switch (outcome) {
      case TAKEN -> noteTaken(channel);
      case REFUSED -> noteRefusal(channel);
      case DROPPED -> {}
    }
    taken.accept(outcome == Link.Outcome.TAKEN);
  }

  private void noteTaken(String channel) {
    if (channel.equals(refused)) {
      refused = null;
      whenChanged.run();
    }
  }

  private void noteRefusal(String channel) {
    refused = channel;
    whenChanged.run();
  }
}
