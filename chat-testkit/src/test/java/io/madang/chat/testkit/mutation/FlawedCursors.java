package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/** Read cursors that are not where they should be. */
class FlawedCursors implements ReadCursors {

  private final ReadCursors real;

  FlawedCursors(ReadCursors real) {
    this.real = real;
  }

  @Override
  public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
    return real.advance(room, member, upTo);
  }
}
