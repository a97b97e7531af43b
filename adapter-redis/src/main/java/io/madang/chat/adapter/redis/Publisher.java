package io.madang.chat.adapter.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Signs messages and sends them without waiting. Thread-safe. The number of unanswered messages is
 * bounded; beyond it, messages are dropped.
 */
final class Publisher {

  static final int MOST_OUTSTANDING = 4_096;

  private final ReconnectingConnection<StatefulRedisConnection<String, byte[]>> link;
  private final ClusterKey key;
  private final byte[] beat;
  private final Semaphore places = new Semaphore(MOST_OUTSTANDING);
  private volatile @Nullable String refused;

  Publisher(
      long node,
      ClusterKey key,
      ReconnectingConnection<StatefulRedisConnection<String, byte[]>> link) {
    this.link = link;
    this.key = key;
    this.beat = FanOutEnvelope.beat(node);
  }

  /**
   * Says in that channel that this node is there; and in the one that Redis refused last, to learn
   * whether it still does.
   */
  void sayIn(String channel) {
    send(channel, beat, taken -> {});
    String doubtful = refused;
    if (doubtful != null && !doubtful.equals(channel)) {
      send(doubtful, beat, taken -> {});
    }
  }

  /** Reports, once and on any thread, whether Redis took it. */
  void send(String channel, byte[] envelope, Consumer<Boolean> outcome) {
    StatefulRedisConnection<String, byte[]> connection = link.current();
    if (connection == null || !places.tryAcquire()) {
      outcome.accept(false);
      return;
    }
    try {
      byte[] message = key.sign(channel, envelope, System.currentTimeMillis());
      var unused =
          connection
              .async()
              .publish(channel, message)
              .whenComplete((receivers, failure) -> settle(channel, failure, outcome));
    } catch (RuntimeException unsent) {
      settle(channel, unsent, outcome);
    }
  }

  int outstanding() {
    return MOST_OUTSTANDING - places.availablePermits();
  }

  private void settle(String channel, @Nullable Throwable failure, Consumer<Boolean> outcome) {
    places.release();
    if (failure == null) {
      taken(channel);
    } else if (failure instanceof RedisCommandExecutionException) {
      refused = channel;
      link.refused(failure);
    }
    outcome.accept(failure == null);
  }

  private void taken(String channel) {
    String doubtful = refused;
    if (doubtful == null || doubtful.equals(channel)) {
      refused = null;
      link.works();
    }
  }
}
