package io.madang.chat.application.inbox;

import io.madang.chat.application.live.Following;
import io.madang.chat.domain.room.RoomId;

/**
 * Receives the hints of a member's inbox. Its methods are called one at a time, must return quickly
 * and must not throw.
 */
public interface InboxFollower {

  /** The inbox is open: every change from now on produces a hint. Called first. */
  void opened();

  /** Something about this room has changed in the member's list. */
  void changed(RoomId room);

  /**
   * The store could not be read; nothing is followed, and no more calls follow. The cause tells an
   * outage from a fault, as for {@link Following#outcome()}.
   */
  void failed(Throwable cause);
}
