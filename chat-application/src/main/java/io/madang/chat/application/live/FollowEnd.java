package io.madang.chat.application.live;

/** Why a follower gets nothing more. */
public enum FollowEnd {
  /** Its member left the room. */
  LEFT,
  /** The log was rebuilt, and the follower's position means nothing any more: follow again. */
  LOG_REBUILT,
  /** The follower itself has thrown, and may have missed what it threw at: follow again. */
  FAILED,
  /**
   * The log cannot be read on, and not because the store is away: whoever follows again from the
   * same position will meet the same.
   */
  UNREADABLE
}
