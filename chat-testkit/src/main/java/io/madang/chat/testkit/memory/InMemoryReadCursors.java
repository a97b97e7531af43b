package io.madang.chat.testkit.memory;

import static java.util.Comparator.comparing;

import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryReadCursors implements ReadCursors {

  private final InMemoryStore store;

  InMemoryReadCursors(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
    return store.atomically(() -> store.room(room).flatMap(stored -> stored.advance(member, upTo)));
  }

  @Override
  public List<ParticipantCursor> ofRoom(RoomId room) {
    return store.atomically(
        () -> store.room(room).map(StoredRoom::participants).orElseGet(List::of));
  }

  @Override
  public List<RoomSummary> roomsOf(MemberId member) {
    return store.atomically(() ->
        store.allRooms().stream()
            .filter(stored -> stored.participant(member).isPresent())
            .sorted(liveliestFirst(member))
            .map(stored -> stored.summaryFor(member))
            .toList());
  }

  private static Comparator<StoredRoom> liveliestFirst(MemberId member) {
    return comparing((StoredRoom stored) -> stored.livelyAt(member))
        .thenComparing(stored -> stored.room().id())
        .reversed();
  }

  @Override
  public List<RoomPosition> standings(Collection<MemberId> members) {
    Set<MemberId> asked = Set.copyOf(members);
    return store.atomically(
        () -> store.allRooms().stream().flatMap(stored -> stored.standings(asked)).toList());
  }
}
