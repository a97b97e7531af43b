package io.madang.chat.adapter.redis;

import static java.util.Objects.requireNonNull;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Broadcasts to the other nodes over Redis pub/sub, best effort.
 *
 * <p>Redis need not be available: connections are established in the background and retried
 * forever. While it is away, broadcasts are dropped and counted, never queued. A node subscribes
 * only to the partitions that contain an audience it follows and ignores its own broadcasts;
 * whatever it cannot read is dropped and counted.
 *
 * <p>Broadcasts are signed with a key that all nodes of the cluster share. A message from a Redis
 * client without the key is dropped and counted. Broadcasts are signed, not encrypted: any client
 * that may subscribe in Redis can read them.
 *
 * <p>{@link #connected()} is true while this node receives its own pings, so a connection that only
 * looks alive does not count, and is replaced. It is also false while there is a node with another
 * key, which this node cannot understand. {@link #trouble()} tells what is wrong.
 *
 * <p>The listener's {@code heard} is called on the I/O thread of the listening connection, its
 * {@code mayHaveMissed} on the adapter's own thread; neither is called by two threads at once. An
 * exception from the listener is logged and has no other effect.
 */
public final class RedisEventFanOut implements EventFanOut {

  private static final String DEAF = "This node does not hear itself through Redis";
  private static final String STRANGER = "There is a node whose messages have another key";

  private final long node = new SecureRandom().nextLong();
  private final ClusterKey key;
  private final RedisConnector connector;
  private final Channels channels;
  private final Duration beat;
  private final Interests followed;
  private final FanOutCounters counters = new FanOutCounters();
  private final EventLoop thread = new EventLoop("madang-redis");
  private final ReconnectingConnection<StatefulRedisPubSubConnection<String, byte[]>> listening;
  private final ReconnectingConnection<StatefulRedisConnection<String, byte[]>> publishing;
  private final Publisher publisher;
  private final SelfPing pulse;
  private final MissNotifier bell;
  private final Subscriptions subscriptions;
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Listener listener;

  private RedisEventFanOut(RedisConnector connector, ClusterKey key, Builder settings) {
    this.connector = connector;
    this.key = key;
    this.channels = new Channels(settings.prefix, settings.partitions);
    this.beat = settings.beat;
    this.followed = new Interests(channels);
    Complaints complaints = new Complaints();
    this.listening =
        new ReconnectingConnection<>(
            "listening", connector::listen, thread, complaints, this::listen);
    this.publishing =
        new ReconnectingConnection<>(
            "publishing", connector::publish, thread, complaints, this::publish);
    this.publisher = new Publisher(node, key, publishing);
    this.pulse = new SelfPing(channels.ofNodes(), listening, publishing, publisher, counters);
    this.bell = new MissNotifier(thread, () -> listener);
    this.subscriptions =
        new Subscriptions(channels, followed, thread, this::heardOf, this::refused);
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void start(Listener receiver) {
    if (started.getAndSet(true)) {
      throw new IllegalStateException("The fan-out was started before");
    }
    listener = requireNonNull(receiver, "listener");
    thread.run(listening::open);
    thread.run(publishing::open);
    thread.every(beat, pulse::beat);
  }

  @Override
  public void publish(Broadcast broadcast) {
    String channel = channels.of(broadcast.audience());
    publisher.send(channel, FanOutEnvelope.encode(node, broadcast), counters::published);
  }

  @Override
  public void subscribe(Audience audience) {
    followed.add(audience);
    subscriptions.adjust();
  }

  @Override
  public void unsubscribe(Audience audience) {
    followed.remove(audience);
    subscriptions.adjust();
  }

  @Override
  public boolean connected() {
    return !closed.get() && pulse.isFelt();
  }

  /**
   * What currently keeps the nodes from receiving each other's broadcasts, for the operator; empty
   * while {@link #connected()}. Quotes Redis if it refuses something. Contains no password and no
   * address.
   */
  public Optional<String> trouble() {
    if (connected()) {
      return Optional.empty();
    }
    return Stream.of(listening.trouble(), publishing.trouble())
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> Optional.of(pulse.strangerIsPresent() ? STRANGER : DEAF));
  }

  /** The counters of this node so far. */
  public RedisFanOutStats stats() {
    return counters.stats();
  }

  /** How many messages were sent and not yet answered; bounded. */
  int outstanding() {
    return publisher.outstanding();
  }

  /** Fast and final, whether Redis is available or not; waits two seconds at most. */
  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      listener = null;
      thread.close();
      connector.close();
    }
  }

  private void listen(StatefulRedisPubSubConnection<String, byte[]> connection) {
    connection.addListener(
        new ChannelListener(node, key, followed, pulse, counters, () -> listener));
    subscriptions.moveTo(connection);
  }

  private void publish(StatefulRedisConnection<String, byte[]> connection) {
    pulse.say();
  }

  private void heardOf(String channel) {
    if (channel.equals(channels.ofNodes())) {
      listening.works();
      pulse.say();
    }
    bell.ring();
  }

  /** Tries again over a new connection, after a pause. */
  private void refused(Throwable failure) {
    if (failure instanceof RedisCommandExecutionException) {
      listening.refused(failure);
    }
    thread.run(listening::rebuild);
  }

  /** Settings of the fan-out. All nodes of a cluster need the same ones. */
  public static final class Builder {

    private static final int MOST_PARTITIONS = 4_096;

    private @Nullable String uri;
    private @Nullable ClusterKey key;
    private int partitions = 256;
    private String prefix = "madang";
    private Duration beat = Duration.ofSeconds(2);

    private Builder() {}

    /**
     * {@code redis://}, {@code rediss://} or {@code redis-sentinel://}, as Lettuce reads it.
     * Required.
     */
    public Builder uri(String value) {
      uri = value;
      return this;
    }

    /**
     * The key that authenticates the nodes of a cluster to each other: at least 32 random bytes,
     * the same on all nodes, and used for nothing else. Required. To change it, restart the nodes
     * with the new key one after the other; meanwhile, nodes with different keys receive each
     * other's events through the log only.
     */
    public Builder key(byte[] value) {
      key = new ClusterKey(value);
      return this;
    }

    /** The number of channels for rooms, and of channels for members, 1 to 4,096. */
    public Builder partitions(int value) {
      if (value < 1 || value > MOST_PARTITIONS) {
        throw new IllegalArgumentException("partitions must be 1 to " + MOST_PARTITIONS);
      }
      partitions = value;
      return this;
    }

    /** The prefix of all channel names: 1 to 64 of {@code [A-Za-z0-9._-]}. */
    public Builder prefix(String value) {
      if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
        throw new IllegalArgumentException("prefix must be 1 to 64 of A-Z a-z 0-9 . _ -");
      }
      prefix = value;
      return this;
    }

    Builder beat(Duration value) {
      beat = value;
      return this;
    }

    /** Builds the fan-out without connecting to Redis. */
    public RedisEventFanOut build() {
      ClusterKey shared = requireNonNull(key, "key");
      return new RedisEventFanOut(RedisConnector.to(requireNonNull(uri, "uri")), shared, this);
    }
  }
}
