package io.madang.chat.adapter.broker;

import io.madang.chat.kit.fanout.EventLoop;
import io.madang.chat.kit.fanout.Link;
import io.madang.chat.kit.fanout.Wire;
import java.util.Optional;

/**
 * Carries messages between nodes over a broker that speaks STOMP 1.2 on TCP, such as RabbitMQ or
 * Apache Artemis. One connection both sends and listens.
 *
 * <p>The broker sees only what nodes tell each other. Clients never reach it, so their rights, the
 * order of events and resuming after a gap do not depend on it.
 */
public final class BrokerWire implements Wire {

  private final BrokerAddress address;
  private final Destinations destinations;

  private BrokerWire(BrokerAddress address, Destinations destinations) {
    this.address = address;
    this.destinations = destinations;
  }

  /**
   * A wire over the broker at this address, {@code stomp://user:password@host:61613/vhost} or
   * {@code stomp+tls://…}. All destinations begin with the prefix, by which clusters on one broker
   * are told apart. Throws an {@link IllegalArgumentException} if either can never work, which says
   * why and repeats nothing of it.
   */
  public static BrokerWire at(String uri, String prefix) {
    return new BrokerWire(BrokerAddress.parse(uri), Destinations.below(prefix));
  }

  @Override
  public String name() {
    return "the broker";
  }

  /** A subscription costs a broker a queue: few, and each node drops what it does not follow. */
  @Override
  public int partitions() {
    return 16;
  }

  @Override
  public Link link(EventLoop thread, Listener listener) {
    return new BrokerLink(address, destinations, thread, listener);
  }

  @Override
  public Optional<String> wordsOf(Throwable failure) {
    return failure instanceof BrokerRefusal
        ? Optional.ofNullable(failure.getMessage())
        : Optional.empty();
  }
}
