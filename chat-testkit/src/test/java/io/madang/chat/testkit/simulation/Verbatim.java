package io.madang.chat.testkit.simulation;

import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.policy.Decision;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.policy.RoomState;
import io.madang.chat.domain.policy.Scope;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Set;

/** Stores these events as they are, whatever the rules say. */
record Verbatim(RoomId room, List<RoomEvent> events) implements RoomChange {

  @Override
  public Scope scope() {
    return new Scope(Set.of(), 0);
  }

  @Override
  public Decision decide(RoomState state) {
    return new Decision.Granted(events);
  }
}
