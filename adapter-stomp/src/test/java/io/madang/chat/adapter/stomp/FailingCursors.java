package io.madang.chat.adapter.stomp;

import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Read cursors that cannot say where members stand while they are told to fail. */
final class FailingCursors implements ReadCursors {

  private final ReadCursors cursors;
  private volatile boolean failing;

  FailingCursors(ReadCursors cursors) {
    this.cursors = cursors;
  }

  void fail() {
    failing = true;
  }

  void mend() {
    failing = false;
  }

  @Override
  public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
    return cursors.advance(room, member, upTo);
  }

  @Override
  public List<ParticipantCursor> ofRoom(RoomId room) {
    return cursors.ofRoom(room);
  }

  @Override
  public List<RoomSummary> roomsOf(MemberId member) {
    return cursors.roomsOf(member);
  }

  @Override
  public List<RoomPosition> standings(Collection<MemberId> members) {
    if (failing) {
      throw new StoreUnavailableException("the store does not answer");
    }
    return cursors.standings(members);
  }
}
