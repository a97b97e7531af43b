package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

final class InMemoryReadCursors implements ReadCursors {

  private final InMemoryStore store;

  InMemoryReadCursors(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
    return store.atomically(() -> store.room(room).flatMap(stored -> stored.advance(member, upTo)));
  }
}
