package io.madang.chat.application.live;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import java.util.function.Consumer;

/**
 * Receives the events of a room. Its methods are called one at a time, must return quickly and must
 * not throw.
 *
 * <p>A follower bounds what it holds: when it refuses an event for lack of space, the engine offers
 * it nothing more until {@link Following#resume()}, and then catches it up from the log.
 */
public interface Follower {

  /** A follower that always has space, for events that are handled immediately. */
  static Follower of(Consumer<CommittedEvent> consumer) {
    return event -> {
      consumer.accept(event);
      return true;
    };
  }

  /**
   * Receives the next event; false if there is no space for it now, in which case it is offered
   * again.
   */
  boolean offer(CommittedEvent event);

  /** Receives an ephemeral event. By default, it is dropped. */
  default void signal(EphemeralEvent signal) {}

  /**
   * The following has ended; no more calls follow. Not called after {@link Following#close()}. Does
   * nothing by default.
   */
  default void ended(FollowEnd end) {}
}
