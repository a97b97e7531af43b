package io.madang.chat.application.port;

import io.madang.chat.domain.event.RoomNews;
import io.madang.chat.domain.room.RoomId;

/**
 * Tells the other nodes that a room has news, and hears theirs.
 *
 * <p><b>At most once:</b> news may be lost, come twice, or come in another order. The log repairs
 * all of that; the fan-out only makes it quick. A node need not hear its own news, and may.
 *
 * <p>All methods may be called from any thread; none of them waits for the network and none of them
 * throws because the network is away. Nothing is kept for a connection that is away.
 */
public interface EventFanOut extends AutoCloseable {

  /** Begins to hear. Called once, before anything else. */
  void start(Listener listener);

  /** Tells the other nodes, if it can. */
  void publish(RoomNews news);

  /**
   * Hear of this room from now on. Takes effect a little later; {@link Listener#mayHaveMissed} says
   * when.
   */
  void follow(RoomId room);

  /** No longer hear of this room. Some more news of it may still come. */
  void unfollow(RoomId room);

  /** Whether news can pass at present, as far as one can know. */
  boolean connected();

  /** Hears and tells nothing more. */
  @Override
  void close();

  /** The node's ear. Its methods return quickly and do not throw. */
  interface Listener {

    void heard(RoomNews news);

    /**
     * From now on news will be heard that may not have been heard before now: a connection was made
     * again, or a room was newly followed. Whoever cares looks into the log.
     */
    void mayHaveMissed();
  }
}
