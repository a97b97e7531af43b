package io.madang.chat.kit.fanout;

/** What happens on one connection, on its own thread, for a client library that blocks. */
public interface Conversation {

  /** Talks until the connection ends. */
  void run() throws Exception;

  /** Ends it soon, from any thread, perhaps more than once. */
  void end();
}
