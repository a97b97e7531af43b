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
 * Tells the other nodes over Redis pub/sub, at most once.
 *
 * <p>Redis need not be there: connections are made in the background, again and again forever.
 * While it is away, news is dropped and counted, never kept. A node hears only the partitions of
 * which it follows something, never its own news, and whatever it cannot read is dropped and
 * counted.
 *
 * <p>What a node says is signed with a key that all nodes of the cluster have. Whoever may publish
 * in Redis but has not got the key can tell a node nothing; what they try is dropped and counted.
 * It is signed, not encrypted: whoever may subscribe in Redis can read it.
 *
 * <p>{@link #connected()} is true while this node hears its own beat, so a connection that only
 * looks alive does not count; such a one is replaced. It is false, too, while there is a node with
 * another key, which this one cannot understand. {@link #trouble()} says what is wrong.
 *
 * <p>The listener's {@code heard} is called on the I/O thread of the listening connection, its
 * {@code mayHaveMissed} on this adapter's own thread; neither is ever called by two threads at
 * once. A listener that throws is logged and harms nothing else.
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
  public void start(Listener ear) {
    if (started.getAndSet(true)) {
      throw new IllegalStateException("The fan-out was started before");
    }
    listener = requireNonNull(ear, "listener");
    thread.run(listening::open);
    thread.run(publishing::open);
    thread.every(beat, pulse::beat);
  }

  @Override
  public void publish(Broadcast news) {
    String channel = channels.of(news.audience());
    publisher.send(channel, FanOutEnvelope.encode(node, news), counters::published);
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
   * What keeps the nodes from hearing each other at present, for the operator; empty while {@link
   * #connected()}. In Redis' own words if it refuses something. Holds no password and no address.
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

  /** What went through this node so far. */
  public RedisFanOutStats stats() {
    return counters.stats();
  }

  /** How much was sent and not yet answered; bounded. */
  int outstanding() {
    return publisher.outstanding();
  }

  /** Quick and final, whether Redis is there or not; waits a second or two at most. */
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

  /** It is asked again over a new connection, after a pause. */
  private void refused(Throwable failure) {
    if (failure instanceof RedisCommandExecutionException) {
      listening.refused(failure);
    }
    thread.run(listening::rebuild);
  }

  /**
   * Where the nodes meet, and how finely the rooms are divided. All nodes of a cluster need the
   * same answers.
   */
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
     * What the nodes of a cluster know each other by: at least 32 random bytes, the same on all of
     * them, and of nothing else. Required. To change it, give the new one to one node after the
     * other; nodes with different keys hear of each other through the log only.
     */
    public Builder key(byte[] value) {
      key = new ClusterKey(value);
      return this;
    }

    /** Into how many channels the rooms are divided, and the members into as many, 1 to 4,096. */
    public Builder partitions(int value) {
      if (value < 1 || value > MOST_PARTITIONS) {
        throw new IllegalArgumentException("partitions must be 1 to " + MOST_PARTITIONS);
      }
      partitions = value;
      return this;
    }

    /** What all channel names begin with: 1 to 64 of {@code [A-Za-z0-9._-]}. */
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

    /** Does not wait for Redis, nor even look for it. */
    public RedisEventFanOut build() {
      ClusterKey shared = requireNonNull(key, "key");
      return new RedisEventFanOut(RedisConnector.to(requireNonNull(uri, "uri")), shared, this);
    }
  }
}
