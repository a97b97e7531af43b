package io.madang.chat.domain.policy;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.room.RoomId;

/**
 * A requested change to a room.
 *
 * <p>Immutable. {@link #decide} is a pure function: a store calls it while holding the lock of the
 * room, and may call it more than once.
 */
public interface RoomChange {

  RoomId room();

  /** What the store must read for the decision. */
  Scope scope();

  /** Decides which events to store, or why the change is refused. */
  Decision decide(RoomState state);

  /**
   * The refusal if there is no such room. By default the same as for a room that the member is not
   * in.
   */
  default RefusalCode withoutRoom() {
    return RefusalCode.NOT_A_PARTICIPANT;
  }
}
