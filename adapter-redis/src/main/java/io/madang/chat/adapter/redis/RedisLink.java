package io.madang.chat.adapter.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.madang.chat.kit.fanout.EventLoop;
import io.madang.chat.kit.fanout.Link;
import io.madang.chat.kit.fanout.ReconnectingConnection;
import io.madang.chat.kit.fanout.Wire;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two connections to one Redis. What is published at the same time is written together. */
final class RedisLink implements Link {

  private static final String PUBLISHING = "publishing";

  private final RedisConnector connector;
  private final EventLoop thread;
  private final Wire.Listener listener;
  private final ChannelSubscriptions subscriptions;
  private final ReconnectingConnection<StatefulRedisPubSubConnection<String, byte[]>> listening;
  private final ReconnectingConnection<StatefulRedisConnection<String, byte[]>> publishing;
  private final AtomicBoolean flushIsDue = new AtomicBoolean();

  RedisLink(RedisConnector connector, EventLoop thread, Wire.Listener listener) {
    this.connector = connector;
    this.thread = thread;
    this.listener = listener;
    this.subscriptions = new ChannelSubscriptions(thread, listener, this::declined);
    this.listening =
        new ReconnectingConnection<>(
            "listening", connector.listening(), thread, listener, subscriptions::moveTo);
    this.publishing =
        new ReconnectingConnection<>(
            PUBLISHING, connector.publishing(), thread, listener, fresh -> {});
  }

  @Override
  public void open() {
    listening.open();
    publishing.open();
  }

  @Override
  public void listenTo(Set<String> channels) {
    subscriptions.want(channels);
  }

  @Override
  public void send(String channel, byte[] message, Consumer<Outcome> outcome) {
    StatefulRedisConnection<String, byte[]> connection = publishing.current();
    if (connection == null) {
      outcome.accept(Outcome.DROPPED);
      return;
    }
    try {
      var unused =
          connection
              .async()
              .publish(channel, message)
              .whenComplete((receivers, failure) -> outcome.accept(outcome(failure)));
      flushSoon();
    } catch (RuntimeException unsent) {
      outcome.accept(outcome(unsent));
    }
  }

  @Override
  public boolean isUp() {
    return listening.current() != null && publishing.current() != null;
  }

  @Override
  public void reconnect(Set<String> silent) {
    listening.replace();
    publishing.replace();
  }

  @Override
  public void close() {
    connector.close();
  }

  private Outcome outcome(@Nullable Throwable failure) {
    if (failure == null) {
      return Outcome.TAKEN;
    }
    if (failure instanceof RedisCommandExecutionException) {
      listener.failed(PUBLISHING, failure);
      return Outcome.REFUSED;
    }
    return Outcome.DROPPED;
  }

  private void flushSoon() {
    if (!flushIsDue.getAndSet(true)) {
      thread.run(this::flush);
    }
  }

  private void flush() {
    flushIsDue.set(false);
    StatefulRedisConnection<String, byte[]> connection = publishing.current();
    if (connection != null) {
      connection.flushCommands();
    }
  }

  /** Subscribing failed, and the connection is not used any more. */
  private void declined(Throwable failure) {
    listening.refused(failure);
  }
}
