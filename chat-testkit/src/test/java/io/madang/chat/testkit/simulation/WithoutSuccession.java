package io.madang.chat.testkit.simulation;

import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.policy.Decision;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.policy.RoomState;
import io.madang.chat.domain.policy.Scope;
import io.madang.chat.domain.room.RoomId;

/** A flawed change: when the owner leaves, the room has no owner. */
record WithoutSuccession(RoomChange real) implements RoomChange {

  @Override
  public RoomId room() {
    return real.room();
  }

  @Override
  public Scope scope() {
    return real.scope();
  }

  @Override
  public Decision decide(RoomState state) {
    return real.decide(state) instanceof Decision.Granted granted
        ? new Decision.Granted(
            granted.events().stream()
                .filter(event -> !(event instanceof ParticipantChanged))
                .toList())
        : real.decide(state);
  }
}
