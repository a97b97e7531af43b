package io.madang.chat.adapter.notify;

import io.madang.chat.kit.fanout.ConversationOpener;
import io.madang.chat.kit.fanout.EventLoop;
import io.madang.chat.kit.fanout.Link;
import io.madang.chat.kit.fanout.ReconnectingConnection;
import io.madang.chat.kit.fanout.Wire;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Two connections to one database. All nodes listen to the same channel of the database; a payload
 * names the channel that it is for, and a node drops those that it does not listen to.
 */
final class NotifyLink implements Link {

  private static final String SENDING = "sending";

  private final Wire.Listener listener;
  private final PayloadReader reader;
  private final ConversationOpener<Listening> toListen;
  private final ConversationOpener<Sending> toSend;
  private final ReconnectingConnection<Listening> listening;
  private final ReconnectingConnection<Sending> sending;
  private Set<String> wanted = Set.of();

  NotifyLink(NotifyAddress address, EventLoop thread, Wire.Listener listener) {
    this.listener = listener;
    this.reader = new PayloadReader(listener::received);
    this.toListen =
        new ConversationOpener<>(
            "madang-notify-listening", () -> Listening.at(address, reader::read), lost -> {});
    this.toSend =
        new ConversationOpener<>(
            "madang-notify-sending", () -> Sending.to(address, this::refused), lost -> {});
    this.listening =
        new ReconnectingConnection<>(
            "listening", toListen, thread, listener, fresh -> wanted.forEach(listener::listening));
    this.sending = new ReconnectingConnection<>(SENDING, toSend, thread, listener, fresh -> {});
  }

  @Override
  public void open() {
    listening.open();
    sending.open();
  }

  @Override
  public void listenTo(Set<String> channels) {
    Set<String> added = new HashSet<>(channels);
    added.removeAll(wanted);
    wanted = Set.copyOf(channels);
    reader.want(wanted);
    if (listening.current() != null) {
      added.forEach(listener::listening);
    }
  }

  @Override
  public void send(String channel, byte[] message, Consumer<Outcome> outcome) {
    Sending connection = sending.current();
    if (connection == null) {
      outcome.accept(Outcome.DROPPED);
    } else {
      connection.send(Payloads.of(channel, message), outcome);
    }
  }

  @Override
  public boolean isUp() {
    return listening.current() != null && sending.current() != null;
  }

  @Override
  public void reconnect(Set<String> silent) {
    listening.replace();
    sending.replace();
  }

  @Override
  public void close() {
    toListen.closeAll();
    toSend.closeAll();
  }

  private void refused(Throwable failure) {
    listener.failed(SENDING, failure);
  }
}
