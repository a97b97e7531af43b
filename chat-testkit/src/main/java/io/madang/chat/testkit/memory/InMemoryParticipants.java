package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.Participants;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

final class InMemoryParticipants implements Participants {

  private final InMemoryStore store;

  InMemoryParticipants(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<Participant> find(RoomId room, MemberId member) {
    return store.atomically(() -> store.room(room).flatMap(stored -> stored.participant(member)));
  }

  @Override
  public List<ParticipantCursor> ofRoom(RoomId room) {
    return store.atomically(
        () -> store.room(room).map(StoredRoom::participants).orElseGet(List::of));
  }
}
