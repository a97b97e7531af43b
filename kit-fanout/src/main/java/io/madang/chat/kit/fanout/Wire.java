package io.madang.chat.kit.fanout;

import java.util.Optional;

/**
 * A technology that carries bytes between the nodes of a cluster in named channels. It may lose,
 * repeat and reorder them; it keeps nothing for later.
 */
public interface Wire {

  /** What carries the messages, as the log names it: {@code Redis}. */
  String name();

  /**
   * What links one node to the others. It does its own work on this thread, so that it needs no
   * locks, and tells this listener what happens. Does not connect yet.
   */
  Link link(EventLoop thread, Listener listener);

  /** What the other side itself gave as the reason, if this failure says it; never a secret. */
  Optional<String> wordsOf(Throwable failure);

  /** Into how many channels rooms, and members, are divided if nothing else is asked for. */
  default int partitions() {
    return 256;
  }

  /** What a link tells the fan-out; from any thread. */
  interface Listener {

    /** A message arrived. Never called by two threads at once for the same connection. */
    void received(String channel, byte[] message);

    /** From now on, what is sent in this channel arrives. */
    void listening(String channel);

    /** A connection was opened. */
    void opened();

    /** A connection was lost. */
    void lost(String connection);

    /** A connection could not be opened, or what it is for was refused. */
    void failed(String connection, Throwable failure);
  }
}
