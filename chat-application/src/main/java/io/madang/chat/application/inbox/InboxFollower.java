package io.madang.chat.application.inbox;

import io.madang.chat.application.live.Following;
import io.madang.chat.domain.room.RoomId;

/**
 * Receives the hints of a member's inbox. Its methods are called one at a time, must return quickly
 * and must not throw.
 */
public interface InboxFollower {

  /** The inbox stands: of whatever changes from now on, there will be a hint. Called first. */
  void opened();

  /** Something about this room has changed in the member's list. */
  void changed(RoomId room);

  /**
   * The store could not be read; nothing is followed, and nothing more will come. The cause says
   * whether it is an outage, as {@link Following#outcome()} does.
   */
  void failed(Throwable cause);
}
