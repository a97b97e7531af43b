package io.madang.chat.adapter.stomp.internal.session;

/** One SUBSCRIBE. */
interface Subscription {

  SubscriptionName name();

  /** The client wants nothing more of it. */
  void close();
}
