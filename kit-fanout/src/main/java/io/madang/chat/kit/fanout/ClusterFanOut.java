package io.madang.chat.kit.fanout;

import static java.util.Objects.requireNonNull;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Broadcasts to the other nodes over a {@link Wire}, best effort.
 *
 * <p>The other side of the wire need not be available: connections are established in the
 * background and retried forever. While it is away, broadcasts are dropped and counted, never
 * queued. A node listens only to the partitions that contain an audience it follows and ignores its
 * own broadcasts; whatever it cannot read is dropped and counted.
 *
 * <p>Broadcasts are signed with a key that all nodes of the cluster share. A message without a
 * valid signature is dropped and counted. Broadcasts are signed, not encrypted: whoever may listen
 * on the wire can read them.
 *
 * <p>{@link #connected()} is true while this node receives its own pings, so a connection that only
 * looks alive does not count, and is replaced. It is also false while there is a node with another
 * key or of another release, which this node cannot understand. {@link #trouble()} tells what is
 * wrong.
 *
 * <p>The listener's {@code heard} is called on the threads of the wire, its {@code mayHaveMissed}
 * on the fan-out's own thread. An exception from the listener is logged and has no other effect.
 */
public final class ClusterFanOut implements EventFanOut {

  private final long node = new SecureRandom().nextLong();
  private final String wire;
  private final Link link;
  private final Channels channels;
  private final Duration beat;
  private final Interests followed;
  private final FanOutCounters counters = new FanOutCounters();
  private final EventLoop thread;
  private final Complaints complaints;
  private final Strangers strangers = new Strangers();
  private final Publisher publisher;
  private final SelfPing ping;
  private final MissNotifier misses;
  private final Subscriptions subscriptions;
  private final MessageReader reader;
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Listener listener;

  private ClusterFanOut(Builder settings, ClusterKey key) {
    this.wire = settings.wire.name();
    this.channels = new Channels(settings.prefix, settings.partitions);
    this.beat = settings.beat;
    this.followed = new Interests(channels);
    this.thread = new EventLoop("madang-fanout");
    this.complaints = new Complaints(settings.wire);
    this.link = settings.wire.link(thread, new FromWire());
    this.publisher = new Publisher(node, link, key, this::changed);
    this.ping = new SelfPing(wire, link, channels.ofNodes(), publisher, counters, complaints);
    this.misses = new MissNotifier(thread, () -> listener);
    this.subscriptions = new Subscriptions(link, channels, followed, thread, this::effective);
    this.reader = new MessageReader(node, key, followed, counters, strangers, () -> listener);
  }

  /** A fan-out over this wire. */
  public static Builder over(Wire wire) {
    return new Builder(wire);
  }

  @Override
  public void start(Listener receiver) {
    if (started.getAndSet(true)) {
      throw new IllegalStateException("The fan-out was started before");
    }
    listener = requireNonNull(receiver, "listener");
    thread.run(link::open);
    subscriptions.adjust();
    thread.every(beat, this::beat);
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
    return started.get() && !closed.get() && ping.isFelt() && !strangers.arePresent();
  }

  /**
   * What currently keeps the nodes from receiving each other's broadcasts, for the operator; empty
   * while {@link #connected()}. Quotes the other side of the wire if it refuses something. Contains
   * no password and no address.
   */
  public Optional<String> trouble() {
    if (connected()) {
      return Optional.empty();
    }
    return Optional.ofNullable(complaints.trouble())
        .or(strangers::trouble)
        .or(() -> Optional.of("This node does not hear itself through " + wire));
  }

  /** The counters of this node so far. */
  public FanOutStats stats() {
    return counters.stats(publisher.outstanding());
  }

  /** Fast and final, whether the other side is available or not; waits a few seconds at most. */
  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      listener = null;
      thread.close();
      link.close();
    }
  }

  private void beat() {
    strangers.beat();
    ping.beat();
  }

  private void changed() {
    thread.run(ping::look);
  }

  private void effective(String channel) {
    if (ping.isChannel(channel)) {
      ping.say();
    }
    misses.ring();
  }

  /** What the link tells, in its right place and thread. */
  private final class FromWire implements Wire.Listener {

    @Override
    public void received(String channel, byte[] message) {
      if (reader.isOwnPing(channel, message)) {
        thread.run(() -> ping.heardOwn(channel));
      }
    }

    @Override
    public void listening(String channel) {
      subscriptions.listening(channel);
    }

    @Override
    public void opened() {
      subscriptions.adjust();
      thread.run(ping::opened);
    }

    @Override
    public void lost(String connection) {
      thread.run(() -> ping.lost(connection));
    }

    @Override
    public void failed(String connection, Throwable failure) {
      thread.run(() -> ping.failed(connection, failure));
    }
  }

  /** Settings of the fan-out. All nodes of a cluster need the same ones. */
  public static final class Builder {

    private static final int MOST_PARTITIONS = 4_096;

    private final Wire wire;
    private @Nullable ClusterKey key;
    private int partitions;
    private String prefix = "madang";
    private Duration beat = Duration.ofSeconds(2);

    private Builder(Wire wire) {
      this.wire = wire;
      this.partitions = wire.partitions();
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

    /** How often this node pings itself: two seconds, unless a test is in a hurry. */
    public Builder beat(Duration value) {
      beat = value;
      return this;
    }

    /** Builds the fan-out without connecting. */
    public ClusterFanOut build() {
      return new ClusterFanOut(this, requireNonNull(key, "key"));
    }
  }
}
