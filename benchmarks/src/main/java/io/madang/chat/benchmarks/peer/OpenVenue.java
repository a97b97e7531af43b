package io.madang.chat.benchmarks.peer;

import io.madang.chat.benchmarks.load.Dialect;
import io.madang.chat.benchmarks.load.Venue;
import java.net.InetSocketAddress;

/** A server where nobody logs in and every room is there. */
record OpenVenue(Dialect dialect, InetSocketAddress server) implements Venue {

  @Override
  public long room(int index) {
    return index + 1L;
  }

  @Override
  public Seat seat(int room, int person) {
    return new Seat(server, "");
  }
}
