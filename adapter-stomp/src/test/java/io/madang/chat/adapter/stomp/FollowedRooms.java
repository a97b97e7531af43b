package io.madang.chat.adapter.stomp;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.room.RoomId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A fan-out to nobody, which knows which rooms the node follows. */
final class FollowedRooms implements EventFanOut {

  private final Set<Audience> followed = ConcurrentHashMap.newKeySet();

  boolean contains(long room) {
    return followed.contains(new Audience.OfRoom(new RoomId(room)));
  }

  @Override
  public void start(Listener listener) {}

  @Override
  public void publish(Broadcast news) {}

  @Override
  public void subscribe(Audience audience) {
    followed.add(audience);
  }

  @Override
  public void unsubscribe(Audience audience) {
    followed.remove(audience);
  }

  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public void close() {}
}
