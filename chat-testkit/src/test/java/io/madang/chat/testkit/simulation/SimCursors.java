package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/** One node's way to the read cursors. */
final class SimCursors implements ReadCursors {

  private final SimStore store;
  private final World world;

  SimCursors(SimStore store) {
    this.store = store;
    this.world = store.world;
  }

  @Override
  public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
    store.reach();
    Optional<CursorMove> move = store.present().cursors().advance(room, member, upTo);
    move.ifPresent(this::note);
    store.letOthersGoFirst();
    if (world.faults.strike(Happening.COMMITTED_BUT_FAILED)) {
      throw new StoreAway();
    }
    return move;
  }

  private void note(CursorMove move) {
    world.tally.count(move.moved() ? Happening.CURSOR_MOVED : Happening.CURSOR_KEPT);
    ReadCursor cursor = move.cursor();
    boolean kept = world.history.of(cursor.room()).cursorAt(cursor.member(), cursor.seq().value());
    world.verdict.require(kept, "I7", () -> "a cursor went back: " + cursor);
  }
}
