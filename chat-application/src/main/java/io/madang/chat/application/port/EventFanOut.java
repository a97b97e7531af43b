package io.madang.chat.application.port;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;

/**
 * Tells the other nodes the news of a room or of a member, and hears theirs.
 *
 * <p><b>Best effort:</b> a broadcast may be lost, repeated or reordered. The store repairs all of
 * that; the fan-out only makes it quick. A node need not hear its own broadcasts, and may.
 *
 * <p>All methods may be called from any thread; none of them waits for the network and none of them
 * throws because the network is away. Nothing is kept for a connection that is away.
 */
public interface EventFanOut extends AutoCloseable {

  /** Begins to receive. Called once, before anything else. */
  void start(Listener listener);

  /** Tells the other nodes, if it can. */
  void publish(Broadcast news);

  /**
   * Receives what is for this audience from now on. It takes effect a little later; {@link
   * Listener#mayHaveMissed} says when.
   */
  void subscribe(Audience audience);

  /** Receives what is for it no more. Some may still come. */
  void unsubscribe(Audience audience);

  /** Whether broadcasts can pass at present, as far as one can know. */
  boolean connected();

  /** Receives and publishes nothing more. */
  @Override
  void close();

  /** Callback of this node. Its methods return quickly and do not throw. */
  interface Listener {

    void heard(Broadcast news);

    /**
     * Broadcasts may have been missed before now: a connection was made again, or a subscription
     * took effect. The log tells.
     */
    void mayHaveMissed();
  }
}
