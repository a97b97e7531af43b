package io.madang.chat.benchmarks.load;

import java.net.InetSocketAddress;

/** The target of a load: the rooms of one server, or of several nodes that share them. */
public interface Venue {

  /**
   * One client's place in a room.
   *
   * @param server the node to connect to
   * @param token the token to log in with; empty if the server has no login
   */
  record Seat(InetSocketAddress server, String token) {}

  Dialect dialect();

  /** The server's number of a room of this run. */
  long room(int index);

  Seat seat(int room, int person);
}
