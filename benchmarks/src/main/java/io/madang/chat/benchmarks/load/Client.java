package io.madang.chat.benchmarks.load;

/** Callbacks of a conversation, called only in the link's loop. */
public abstract class Client implements Mark.Reader {

  /** The client is logged in: it may join rooms and send. */
  public void ready() {}

  public void joined() {}

  /**
   * A message has arrived.
   *
   * @param publisher its publisher's number
   * @param ordinal counts the publisher's messages from 0
   * @param intended when it was meant to be sent
   */
  @Override
  public void read(int publisher, long ordinal, long intended) {}

  /** A send is stored under this number of the room; -1 if the number is unknown. */
  public void confirmed(long seq) {}

  /** The server has refused something, or the connection is lost. */
  public void failed(String reason) {
    throw new IllegalStateException(reason);
  }
}
