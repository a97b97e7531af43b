package io.madang.chat.kit.fanout;

import java.util.Set;
import java.util.function.Consumer;

/**
 * What links this node to the others over a {@link Wire}: as many connections as it takes, opened
 * in the background, forever.
 *
 * <p>{@link #open}, {@link #listenTo} and {@link #reconnect} are called on the fan-out's own
 * thread, the rest from any. No method waits for the network or throws because it is down.
 */
public interface Link extends AutoCloseable {

  /** Begins to connect. Called once. */
  void open();

  /** Listens to exactly these channels from now on. Takes effect a little later, if connected. */
  void listenTo(Set<String> channels);

  /** Sends without waiting. The outcome is reported exactly once, perhaps before this returns. */
  void send(String channel, byte[] message, Consumer<Outcome> outcome);

  /** Whether all connections exist that are needed to send and to listen. */
  boolean isUp();

  /**
   * In which channels a node must hear its own pings to know that it hears everything: the one that
   * all nodes share, or one for each connection that listens.
   */
  default Set<String> pingChannels(String shared) {
    return Set.of(shared);
  }

  /** Replaces the connections that carry these channels: what is sent there does not arrive. */
  void reconnect(Set<String> silent);

  /** Fast and final, whether it was opened or not. */
  @Override
  void close();

  /** What became of a message. */
  enum Outcome {
    TAKEN,
    /** Not connected, or too slow. */
    DROPPED,
    /** The other side declined it, for a reason that {@link Wire.Listener#failed} was told. */
    REFUSED
  }
}
