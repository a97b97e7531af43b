package io.madang.chat.benchmarks.load;

import java.net.InetSocketAddress;

/** Where a load takes place: the rooms of one server, or of several that share them. */
public interface Venue {

  /**
   * Who may sit down where.
   *
   * @param server the node that this person's link goes to
   * @param token what the person logs in with; empty where nobody logs in
   */
  record Seat(InetSocketAddress server, String token) {}

  Dialect dialect();

  /** The server's number of a room of this run. */
  long room(int index);

  Seat seat(int room, int person);
}
