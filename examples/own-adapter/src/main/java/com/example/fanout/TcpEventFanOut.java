package com.example.fanout;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.RoomNews;
import io.madang.chat.domain.room.RoomId;
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
  private final Set<RoomId> followed = ConcurrentHashMap.newKeySet();
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
  public void publish(RoomNews news) {
    line.say(news);
  }

  /** The hub sends everything anyway, so a room is heard from now on; provided there is a hub. */
  @Override
  public void follow(RoomId room) {
    followed.add(room);
    if (connected()) {
      miss();
    }
  }

  @Override
  public void unfollow(RoomId room) {
    followed.remove(room);
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

  private void hear(RoomNews news) {
    Listener ear = listener;
    if (ear != null && followed.contains(news.room())) {
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
