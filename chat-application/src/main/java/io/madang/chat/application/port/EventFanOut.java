package io.madang.chat.application.port;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;

/**
 * Tells the other nodes the news of a room or of a member, and hears theirs.
 *
 * <p><b>At most once:</b> news may be lost, come twice, or come in another order. The store repairs
 * all of that; the fan-out only makes it quick. A node need not hear its own news, and may.
 *
 * <p>All methods may be called from any thread; none of them waits for the network and none of them
 * throws because the network is away. Nothing is kept for a connection that is away.
 */
public interface EventFanOut extends AutoCloseable {

  /** Begins to hear. Called once, before anything else. */
  void start(Listener listener);

  /** Tells the other nodes, if it can. */
  void publish(Broadcast news);

  /**
   * Hear what is for this audience from now on. Takes effect a little later; {@link
   * Listener#mayHaveMissed} says when.
   */
  void follow(Audience audience);

  /** No longer hear what is for it. Some more of it may still come. */
  void unfollow(Audience audience);

  /** Whether news can pass at present, as far as one can know. */
  boolean connected();

  /** Hears and tells nothing more. */
  @Override
  void close();

  /** The node's ear. Its methods return quickly and do not throw. */
  interface Listener {

    void heard(Broadcast news);

    /**
     * From now on news will be heard that may not have been heard before now: a connection was made
     * again, or an audience was newly followed. Whoever cares looks into the log.
     */
    void mayHaveMissed();
  }
}
