package io.madang.chat.adapter.stomp.internal.session;

/** One SUBSCRIBE. */
public interface StompSubscription {

  SubscriptionName name();

  /** The client wants nothing more of it. */
  void close();
}
