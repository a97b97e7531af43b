package io.madang.chat.adapter.broker;

import io.madang.chat.kit.fanout.ConversationOpener;
import io.madang.chat.kit.fanout.EventLoop;
import io.madang.chat.kit.fanout.Link;
import io.madang.chat.kit.fanout.ReconnectingConnection;
import io.madang.chat.kit.fanout.Wire;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** One connection to the broker, with a subscription for each channel. */
final class BrokerLink implements Link {

  private static final String ONLY = "only";

  private final Destinations destinations;
  private final ConversationOpener<BrokerConnection> opener;
  private final ReconnectingConnection<BrokerConnection> connection;
  private Set<String> wanted = Set.of();

  BrokerLink(
      BrokerAddress address, Destinations destinations, EventLoop thread, Wire.Listener listener) {
    this.destinations = destinations;
    this.opener =
        new ConversationOpener<>(
            "madang-broker-reader",
            () -> BrokerConnection.open(address, listener),
            failure -> listener.failed(ONLY, failure));
    this.connection =
        new ReconnectingConnection<>(
            ONLY, opener, thread, listener, fresh -> wanted.forEach(each -> add(fresh, each)));
  }

  @Override
  public void open() {
    connection.open();
  }

  @Override
  public void listenTo(Set<String> channels) {
    Set<String> before = wanted;
    wanted = Set.copyOf(channels);
    BrokerConnection current = connection.current();
    if (current != null) {
      difference(before, wanted).forEach(gone -> remove(current, gone));
      difference(wanted, before).forEach(added -> add(current, added));
    }
  }

  @Override
  public void send(String channel, byte[] message, Consumer<Outcome> outcome) {
    BrokerConnection current = connection.current();
    if (current == null) {
      outcome.accept(Outcome.DROPPED);
    } else {
      current.write(Frames.send(destinations.of(channel), message), outcome);
    }
  }

  @Override
  public boolean isUp() {
    return connection.current() != null;
  }

  @Override
  public void reconnect(Set<String> silent) {
    connection.replace();
  }

  @Override
  public void close() {
    opener.closeAll();
  }

  private void add(BrokerConnection to, String channel) {
    to.write(Frames.subscribe(channel, destinations.of(channel)), outcome -> {});
  }

  private void remove(BrokerConnection from, String channel) {
    from.write(Frames.unsubscribe(channel, destinations.of(channel)), outcome -> {});
  }

  private static Set<String> difference(Set<String> from, Set<String> without) {
    Set<String> rest = new HashSet<>(from);
    rest.removeAll(without);
    return rest;
  }
}
