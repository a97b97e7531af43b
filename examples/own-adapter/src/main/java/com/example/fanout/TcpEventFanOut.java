package com.example.fanout;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A fan-out through a {@link TcpHub}. The hub sends every broadcast to every node, which drops
 * those that it has not subscribed to. A lost connection is reestablished until the fan-out is
 * closed.
 */
public final class TcpEventFanOut implements EventFanOut {

  private final HubConnection connection;
  private final Set<Audience> followed = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Listener listener;

  public TcpEventFanOut(SocketAddress hub) {
    connection = new HubConnection(hub, this::deliver, this::mayHaveMissed);
  }

  @Override
  public void start(Listener receiver) {
    listener = receiver;
    connection.open();
  }

  @Override
  public void publish(Broadcast broadcast) {
    connection.send(broadcast);
  }

  /** Takes effect immediately, because the hub sends everything anyway. */
  @Override
  public void subscribe(Audience audience) {
    followed.add(audience);
    if (connected()) {
      mayHaveMissed();
    }
  }

  @Override
  public void unsubscribe(Audience audience) {
    followed.remove(audience);
  }

  @Override
  public boolean connected() {
    return connection.isUp();
  }

  @Override
  public void close() {
    listener = null;
    connection.close();
  }

  private void deliver(Broadcast broadcast) {
    Listener receiver = listener;
    if (receiver != null && followed.contains(broadcast.audience())) {
      receiver.heard(broadcast);
    }
  }

  private void mayHaveMissed() {
    Listener receiver = listener;
    if (receiver != null) {
      receiver.mayHaveMissed();
    }
  }
}
