package io.madang.chat.benchmarks.load;

/** What a conversation tells. Called in the link's loop only. */
public abstract class Client implements Mark.Reader {

  /** Logged in: rooms may be joined and texts sent. */
  public void ready() {}

  public void joined() {}

  /**
   * A message came.
   *
   * @param publisher its publisher's number
   * @param ordinal counts the publisher's messages from 0
   * @param intended when it was meant to be sent
   */
  @Override
  public void read(int publisher, long ordinal, long intended) {}

  /** A send is stored as this number of the room, or of an unknown number: -1. */
  public void confirmed(long seq) {}

  /** The server refused something, or the link broke. */
  public void failed(String reason) {
    throw new IllegalStateException(reason);
  }
}
