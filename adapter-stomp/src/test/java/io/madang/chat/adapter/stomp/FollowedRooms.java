package io.madang.chat.adapter.stomp;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.RoomNews;
import io.madang.chat.domain.room.RoomId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A fan-out to nobody, which knows which rooms the node follows. */
final class FollowedRooms implements EventFanOut {

  private final Set<RoomId> rooms = ConcurrentHashMap.newKeySet();

  boolean contains(long room) {
    return rooms.contains(new RoomId(room));
  }

  @Override
  public void start(Listener listener) {}

  @Override
  public void publish(RoomNews news) {}

  @Override
  public void follow(RoomId room) {
    rooms.add(room);
  }

  @Override
  public void unfollow(RoomId room) {
    rooms.remove(room);
  }

  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public void close() {}
}
