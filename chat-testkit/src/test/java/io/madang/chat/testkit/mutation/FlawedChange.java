package io.madang.chat.testkit.mutation;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.policy.Decision;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.policy.RoomState;
import io.madang.chat.domain.policy.Scope;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.function.UnaryOperator;

/** A change that is shown another room, or of which something else is stored. */
record FlawedChange(
    RoomChange real, UnaryOperator<RoomState> shown, UnaryOperator<List<RoomEvent>> stored)
    implements RoomChange {

  /** It is shown another room than there is. */
  static RoomChange shown(RoomChange real, UnaryOperator<RoomState> view) {
    return new FlawedChange(real, view, UnaryOperator.identity());
  }

  /** Something else is stored than it decides. */
  static RoomChange stored(RoomChange real, UnaryOperator<List<RoomEvent>> change) {
    return new FlawedChange(real, UnaryOperator.identity(), change);
  }

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
    return switch (real.decide(shown.apply(state))) {
      case Decision.Granted granted -> new Decision.Granted(stored.apply(granted.events()));
      case Decision.Refused refused -> refused;
    };
  }

  @Override
  public RefusalCode withoutRoom() {
    return real.withoutRoom();
  }
}
