package io.madang.chat.application.live;

/** Why a following has ended. */
public enum FollowEnd {
  /** The member left the room. */
  LEFT,
  /** The log was rebuilt, which invalidates the follower's position: follow again. */
  LOG_REBUILT,
  /**
   * The follower threw an exception and may have missed the event that it threw at: follow again.
   */
  FAILED,
  /**
   * The log cannot be read further, and not because of an outage: following again from the same
   * position will fail in the same way.
   */
  UNREADABLE
}
