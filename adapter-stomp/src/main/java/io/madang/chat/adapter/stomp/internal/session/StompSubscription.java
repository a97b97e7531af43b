package io.madang.chat.adapter.stomp.internal.session;

/** One SUBSCRIBE. */
public interface StompSubscription {

  SubscriptionName name();

  /** The client gets nothing more of it. */
  void close();

  /** The client wants nothing more of it; runs the action when nothing more comes. */
  default void leave(Runnable whenGone) {
    close();
    whenGone.run();
  }
}
