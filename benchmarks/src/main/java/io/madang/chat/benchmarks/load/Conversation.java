package io.madang.chat.benchmarks.load;

/** The protocol of one link. Called in the link's loop only. */
public interface Conversation {

  /** The WebSocket is open. */
  void opened();

  /** A whole WebSocket message has come; the bytes are valid during the call. */
  void received(byte[] bytes, int from, int to);

  /** Asks to hear a room; {@link Client#joined} answers. */
  void join(long room);

  /** Sends a text to a room. With a receipt, {@link Client#confirmed} answers once it is stored. */
  void publish(long room, String text, boolean receipt);
}
