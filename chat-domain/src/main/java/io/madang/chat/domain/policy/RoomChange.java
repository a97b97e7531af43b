package io.madang.chat.domain.policy;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.room.RoomId;

/**
 * A change that somebody wants to make to a room.
 *
 * <p>Immutable. {@link #decide} is a pure function: a store runs it while it holds the lock of the
 * room, and may run it again.
 */
public interface RoomChange {

  RoomId room();

  /** What must be read for the decision. */
  Scope scope();

  /** What to store, or why not to. */
  Decision decide(RoomState state);

  /** The refusal if there is no such room. By default, as for a room that one is not in. */
  default RefusalCode withoutRoom() {
    return RefusalCode.NOT_A_PARTICIPANT;
  }
}
