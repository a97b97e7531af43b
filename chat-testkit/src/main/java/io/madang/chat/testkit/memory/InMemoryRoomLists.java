package io.madang.chat.testkit.memory;

import static java.util.Comparator.comparing;

import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

final class InMemoryRoomLists implements RoomLists {

  private final InMemoryStore store;

  InMemoryRoomLists(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public List<RoomSummary> of(MemberId member) {
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
  public List<RoomPosition> positions(Collection<MemberId> members) {
    Set<MemberId> asked = Set.copyOf(members);
    return store.atomically(
        () -> store.allRooms().stream().flatMap(stored -> stored.positions(asked)).toList());
  }
}
