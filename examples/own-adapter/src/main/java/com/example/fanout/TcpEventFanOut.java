package com.example.fanout;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The nodes hear each other through a {@link TcpHub}. Every node is sent everything, and listens to
 * what it follows. A connection that breaks is made again until the fan-out is closed.
 */
public final class TcpEventFanOut implements EventFanOut {

  private final Line line;
  private final Set<Audience> followed = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Listener listener;

  public TcpEventFanOut(SocketAddress hub) {
    line = new Line(hub, this::hear, this::miss);
  }

  @Override
  public void start(Listener ear) {
    listener = ear;
    line.open();
  }

  @Override
  public void publish(Broadcast news) {
    line.say(news);
  }

  /**
   * The hub sends everything anyway, so an audience is heard from now on; provided there is a hub.
   */
  @Override
  public void subscribe(Audience audience) {
    followed.add(audience);
    if (connected()) {
      miss();
    }
  }

  @Override
  public void unsubscribe(Audience audience) {
    followed.remove(audience);
  }

  @Override
  public boolean connected() {
    return line.isUp();
  }

  @Override
  public void close() {
    listener = null;
    line.close();
  }

  private void hear(Broadcast news) {
    Listener ear = listener;
    if (ear != null && followed.contains(news.audience())) {
      ear.heard(news);
    }
  }

  private void miss() {
    Listener ear = listener;
    if (ear != null) {
      ear.mayHaveMissed();
    }
  }
}
