package io.madang.chat.benchmarks.peer;

import io.madang.chat.benchmarks.load.Dialect;
import io.madang.chat.benchmarks.load.Venue;
import java.net.InetSocketAddress;
import java.util.List;

/** Our own server's nodes: everybody logs in, and people are spread over the nodes. */
record MadangVenue(Population population, List<InetSocketAddress> nodes, Dialect dialect)
    implements Venue {

  @Override
  public long room(int index) {
    return population.rooms().get(index).value();
  }

  @Override
  public Seat seat(int room, int person) {
    List<String> tokens = population.tokens();
    return new Seat(nodes.get(person % nodes.size()), tokens.get(person % tokens.size()));
  }
}
