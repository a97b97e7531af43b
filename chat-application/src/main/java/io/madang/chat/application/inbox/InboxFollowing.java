package io.madang.chat.application.inbox;

/** Handle to a followed inbox. */
@FunctionalInterface
public interface InboxFollowing {

  /**
   * Stops following. May be called from any thread, and more than once; a hint that is being
   * delivered may still arrive.
   */
  void close();
}
