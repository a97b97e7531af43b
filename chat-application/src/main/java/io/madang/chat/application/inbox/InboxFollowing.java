package io.madang.chat.application.inbox;

/** The hold that an inbox follower's owner has on it. */
@FunctionalInterface
public interface InboxFollowing {

  /**
   * Ends it. It may be called from any thread, and more than once; a hint that is just given may
   * still come.
   */
  void close();
}
