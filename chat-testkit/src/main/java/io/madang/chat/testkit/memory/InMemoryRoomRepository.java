package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.LeaveOutcome;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryRoomRepository implements RoomRepository {

  private final InMemoryStore store;

  InMemoryRoomRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
    return store.atomically(() -> {
      StoredRoom stored = store.add(RoomKind.GROUP, name, at);
      CommittedEvent event = stored.enter(creator, ParticipantRole.OWNER, at);
      return new RoomCreation(stored.room(), List.of(event));
    });
  }

  @Override
  public RoomCreation findOrCreatePrivate(PrivatePair pair, Instant at) {
    return store.atomically(() ->
        findPrivate(pair)
            .map(stored -> new RoomCreation(stored.room(), List.of()))
            .orElseGet(() -> createPrivate(pair, at)));
  }

  @Override
  public Optional<Room> find(RoomId room) {
    return store.atomically(() -> store.room(room).map(StoredRoom::room));
  }

  @Override
  public List<Room> openGroups() {
    return store.atomically(() ->
        store.allRooms().stream()
            .filter(stored -> stored.room().isGroup() && !stored.isClosed())
            .map(StoredRoom::room)
            .toList());
  }

  @Override
  public JoinOutcome join(RoomId room, Member member, Instant at) {
    return store.atomically(() ->
        store
            .room(room)
            .map(stored -> join(stored, member, at))
            .orElseGet(JoinOutcome.NoSuchRoom::new));
  }

  @Override
  public LeaveOutcome leave(RoomId room, Member member, Instant at) {
    return store.atomically(() ->
        store
            .room(room)
            .filter(stored -> stored.participant(member.id()).isPresent())
            .map(stored -> leave(stored, member, at))
            .orElseGet(LeaveOutcome.NotIn::new));
  }

  @Override
  public Optional<Participant> findParticipant(RoomId room, MemberId member) {
    return store.atomically(() -> store.room(room).flatMap(stored -> stored.participant(member)));
  }

  private static JoinOutcome join(StoredRoom stored, Member member, Instant at) {
    if (!stored.room().isGroup()) {
      return new JoinOutcome.PrivateRoom();
    }
    if (stored.isClosed()) {
      return new JoinOutcome.Closed();
    }
    if (stored.participant(member.id()).isPresent()) {
      return new JoinOutcome.AlreadyIn();
    }
    return new JoinOutcome.Joined(stored.enter(member, ParticipantRole.MEMBER, at));
  }

  private static LeaveOutcome leave(StoredRoom stored, Member member, Instant at) {
    return stored.room().isGroup()
        ? new LeaveOutcome.Left(stored.exit(member, at))
        : new LeaveOutcome.PrivateRoom();
  }

  private Optional<StoredRoom> findPrivate(PrivatePair pair) {
    return store.allRooms().stream()
        .filter(stored -> !stored.room().isGroup())
        .filter(stored -> stored.participant(pair.first().id()).isPresent())
        .filter(stored -> stored.participant(pair.second().id()).isPresent())
        .findFirst();
  }

  private RoomCreation createPrivate(PrivatePair pair, Instant at) {
    StoredRoom stored = store.add(RoomKind.PRIVATE, pair.roomName(), at);
    CommittedEvent first = stored.enter(pair.first(), ParticipantRole.OWNER, at);
    CommittedEvent second = stored.enter(pair.second(), ParticipantRole.MEMBER, at);
    return new RoomCreation(stored.room(), List.of(first, second));
  }
}
