package io.madang.chat.adapter.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.madang.chat.kit.fanout.EventLoop;
import io.madang.chat.kit.fanout.Wire;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the subscriptions of one connection as they are wanted, by comparing that with what Redis
 * was asked for. Own thread only.
 */
final class ChannelSubscriptions {

  private final EventLoop thread;
  private final Wire.Listener listener;
  private final Consumer<Throwable> refused;
  private final Set<String> requested = new HashSet<>();
  private Set<String> wanted = Set.of();
  private @Nullable StatefulRedisPubSubConnection<String, byte[]> connection;

  /** {@code refused} is told why a connection could not do it, which is not used any more then. */
  ChannelSubscriptions(EventLoop thread, Wire.Listener listener, Consumer<Throwable> refused) {
    this.thread = thread;
    this.listener = listener;
    this.refused = refused;
  }

  void want(Set<String> channels) {
    wanted = channels;
    adjust();
  }

  /** Begins anew on a connection that has no subscriptions yet. */
  void moveTo(StatefulRedisPubSubConnection<String, byte[]> fresh) {
    connection = fresh;
    requested.clear();
    fresh.addListener(new Incoming(fresh));
    adjust();
  }

  private void adjust() {
    if (connection != null) {
      request(connection);
    }
  }

  private void request(StatefulRedisPubSubConnection<String, byte[]> on) {
    Set<String> unwanted = difference(requested, wanted);
    Set<String> missing = difference(wanted, requested);
    requested.removeAll(unwanted);
    requested.addAll(missing);
    send(on, unwanted, names -> on.async().unsubscribe(names));
    send(on, missing, names -> on.async().subscribe(names));
  }

  private void send(
      StatefulRedisPubSubConnection<String, byte[]> on,
      Set<String> names,
      Function<String[], CompletionStage<Void>> command) {
    if (names.isEmpty()) {
      return;
    }
    try {
      var unused =
          command.apply(names.toArray(String[]::new)).exceptionally(failure -> fail(on, failure));
    } catch (RuntimeException refusedAtOnce) {
      var unused = fail(on, refusedAtOnce);
    }
  }

  private @Nullable Void fail(StatefulRedisPubSubConnection<String, byte[]> on, Throwable failure) {
    thread.run(() -> failed(on, failure));
    return null;
  }

  private void failed(StatefulRedisPubSubConnection<String, byte[]> on, Throwable failure) {
    if (on.equals(connection)) {
      connection = null;
      refused.accept(failure);
    }
  }

  private static Set<String> difference(Set<String> from, Set<String> without) {
    Set<String> rest = new HashSet<>(from);
    rest.removeAll(without);
    return rest;
  }

  /** What Redis says on a connection, on its I/O thread. */
  private final class Incoming extends RedisPubSubAdapter<String, byte[]> {

    private final StatefulRedisPubSubConnection<String, byte[]> on;

    Incoming(StatefulRedisPubSubConnection<String, byte[]> on) {
      this.on = on;
    }

    @Override
    public void message(String channel, byte[] message) {
      listener.received(channel, message);
    }

    @Override
    public void subscribed(String channel, long count) {
      thread.run(() -> confirm(channel));
    }

    private void confirm(String channel) {
      if (on.equals(connection) && requested.contains(channel)) {
        listener.listening(channel);
      }
    }
  }
}
