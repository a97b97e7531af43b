package io.madang.chat.adapter.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Sends without waiting; from any thread. What Redis has not answered yet is bounded, the rest is
 * not sent.
 */
final class Publisher {

  static final int MOST_OUTSTANDING = 4_096;

  private final Link<StatefulRedisConnection<String, byte[]>> link;
  private final Semaphore places = new Semaphore(MOST_OUTSTANDING);

  Publisher(Link<StatefulRedisConnection<String, byte[]>> link) {
    this.link = link;
  }

  /** Reports, once and on any thread, whether Redis took it. */
  void send(String channel, byte[] bytes, Consumer<Boolean> outcome) {
    StatefulRedisConnection<String, byte[]> connection = link.current();
    if (connection == null || !places.tryAcquire()) {
      outcome.accept(false);
      return;
    }
    try {
      var unused =
          connection
              .async()
              .publish(channel, bytes)
              .whenComplete((receivers, failure) -> settle(failure == null, outcome));
    } catch (RuntimeException refused) {
      settle(false, outcome);
    }
  }

  int outstanding() {
    return MOST_OUTSTANDING - places.availablePermits();
  }

  private void settle(boolean taken, Consumer<Boolean> outcome) {
    places.release();
    outcome.accept(taken);
  }
}
