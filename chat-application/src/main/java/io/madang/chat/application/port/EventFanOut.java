package io.madang.chat.application.port;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;

/**
 * Broadcasts the events of rooms and members to the other nodes, and receives theirs.
 *
 * <p><b>Best effort:</b> a broadcast may be lost, repeated or reordered. Receivers repair all of
 * that from the store; the fan-out only makes delivery fast. A node may or may not receive its own
 * broadcasts.
 *
 * <p>All methods may be called from any thread. None of them waits for the network or throws
 * because it is down. Nothing is queued for a connection that is down.
 */
public interface EventFanOut extends AutoCloseable {

  /** Starts receiving. Called once, before any other method. */
  void start(Listener listener);

  /** Sends the broadcast to the other nodes, if possible. */
  void publish(Broadcast broadcast);

  /**
   * Starts receiving broadcasts for this audience. Takes effect a little later, announced by {@link
   * Listener#mayHaveMissed}.
   */
  void subscribe(Audience audience);

  /** Stops receiving broadcasts for this audience. A few may still arrive. */
  void unsubscribe(Audience audience);

  /** Whether broadcasts currently get through, as far as this node can tell. */
  boolean connected();

  /** Stops receiving and publishing. */
  @Override
  void close();

  /** Callback of this node. Its methods return quickly and do not throw. */
  interface Listener {

    void heard(Broadcast broadcast);

    /**
     * Broadcasts may have been missed before now: a connection was re-established, or a
     * subscription took effect. Receivers then consult the log.
     */
    void mayHaveMissed();
  }
}
