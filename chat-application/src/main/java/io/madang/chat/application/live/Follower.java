package io.madang.chat.application.live;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import java.util.function.Consumer;

/**
 * Receives the events of a room. Its methods are called one at a time, must return quickly and must
 * not throw.
 *
 * <p>A follower bounds what it holds: when it has no space it says so, the engine offers it nothing
 * more, and it catches up from the log after {@link Following#resume()}.
 */
public interface Follower {

  /** One that always has space, for events that are dealt with at once. */
  static Follower of(Consumer<CommittedEvent> consumer) {
    return event -> {
      consumer.accept(event);
      return true;
    };
  }

  /**
   * Takes the next event; false if there is no space for it now, in which case it is offered again.
   */
  boolean offer(CommittedEvent event);

  /** Takes an ephemeral event, or drops it. By default, it is dropped. */
  default void signal(EphemeralEvent signal) {}

  /**
   * Nothing more will come. Not called when the following was closed from this side. By default,
   * nothing is done.
   */
  default void ended(FollowEnd end) {}
}
