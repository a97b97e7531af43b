package io.madang.chat.adapter.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the subscriptions as they should be. In whatever order audiences were followed and
 * unfollowed, each pass compares what is wanted now with what Redis was asked for, on the own
 * thread; so the last pass is right.
 */
final class Subscriptions {

  private final Channels channels;
  private final Interests rooms;
  private final EventLoop thread;
  private final Consumer<String> effective;
  private final Consumer<Throwable> refused;
  private final AtomicBoolean lookIsDue = new AtomicBoolean();
  private final Set<String> requested = new HashSet<>();
  private final Set<String> confirmed = new HashSet<>();
  private @Nullable StatefulRedisPubSubConnection<String, byte[]> connection;

  /**
   * {@code effective} is told each channel that from now on is heard, or is heard for one more
   * audience; {@code refused} why a connection could not do it, which is not used any more then.
   */
  Subscriptions(
      Channels channels,
      Interests rooms,
      EventLoop thread,
      Consumer<String> effective,
      Consumer<Throwable> refused) {
    this.channels = channels;
    this.rooms = rooms;
    this.thread = thread;
    this.effective = effective;
    this.refused = refused;
  }

  /** Soon; from any thread, and many calls cost one look. */
  void adjust() {
    if (!lookIsDue.getAndSet(true)) {
      thread.run(this::look);
    }
  }

  /** Begins anew on a connection that has no subscriptions yet. */
  void moveTo(StatefulRedisPubSubConnection<String, byte[]> fresh) {
    connection = fresh;
    requested.clear();
    confirmed.clear();
    fresh.addListener(new Confirmations(fresh));
    look();
  }

  private void look() {
    lookIsDue.set(false);
    if (connection == null) {
      return;
    }
    BitSet newlyFollowed = rooms.takeNewlyFollowed();
    request(connection, wanted());
    newlyFollowed.stream()
        .mapToObj(channels::ofPartition)
        .filter(confirmed::contains)
        .forEach(effective);
  }

  private Set<String> wanted() {
    Set<String> wanted = new HashSet<>();
    wanted.add(channels.ofNodes());
    rooms.wantedPartitions().stream().mapToObj(channels::ofPartition).forEach(wanted::add);
    return wanted;
  }

  private void request(StatefulRedisPubSubConnection<String, byte[]> on, Set<String> wanted) {
    Set<String> unwanted = difference(requested, wanted);
    Set<String> missing = difference(wanted, requested);
    requested.removeAll(unwanted);
    confirmed.removeAll(unwanted);
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

  /** A confirmation that was overtaken by a later request is early, and its own comes after it. */
  private void confirm(StatefulRedisPubSubConnection<String, byte[]> on, String channel) {
    if (on.equals(connection) && requested.contains(channel)) {
      confirmed.add(channel);
      effective.accept(channel);
    }
  }

  private static Set<String> difference(Set<String> from, Set<String> without) {
    Set<String> rest = new HashSet<>(from);
    rest.removeAll(without);
    return rest;
  }

  private final class Confirmations extends RedisPubSubAdapter<String, byte[]> {

    private final StatefulRedisPubSubConnection<String, byte[]> on;

    Confirmations(StatefulRedisPubSubConnection<String, byte[]> on) {
      this.on = on;
    }

    @Override
    public void subscribed(String channel, long count) {
      thread.run(() -> confirm(on, channel));
    }
  }
}
