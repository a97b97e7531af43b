package io.madang.chat.adapter.stomp;

/** One SUBSCRIBE. */
interface Subscription {

  SubscriptionName name();

  /** The client wants nothing more of it. */
  void close();
}
