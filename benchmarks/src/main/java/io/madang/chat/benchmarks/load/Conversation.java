package io.madang.chat.benchmarks.load;

/** The protocol of one link, called only in the link's loop. */
public interface Conversation {

  /** The WebSocket is open. */
  void opened();

  /** A complete WebSocket message has arrived; the bytes are valid during the call only. */
  void received(byte[] bytes, int from, int to);

  /** Subscribes to a room; {@link Client#joined} is called when that has taken effect. */
  void join(long room);

  /**
   * Sends a text to a room. With a receipt, {@link Client#confirmed} is called once it is stored.
   */
  void publish(long room, String text, boolean receipt);
}
