package io.madang.chat.adapter.stomp;

/** One SUBSCRIBE that is served here and not by Spring. */
interface Subscription {

  String id();

  /** The client wants nothing more of it. */
  void close();
}
