package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.LeaveOutcome;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Each change is one transaction: the room's row is locked, then the event, the head and the
 * participant are written.
 */
final class JdbiRoomRepository implements RoomRepository {

  private static final String FIND =
      "SELECT %s FROM madang_room r WHERE r.id = :id".formatted(RoomRow.COLUMNS);
  private static final String OPEN_GROUPS =
      "SELECT %s FROM madang_room r WHERE r.kind = 'GROUP' AND r.closed_at IS NULL ORDER BY r.id"
          .formatted(RoomRow.COLUMNS);
  private static final String CLOSE = "UPDATE madang_room SET closed_at = :at WHERE id = :id";

  private final Database database;
  private final RoomInserts inserts;

  JdbiRoomRepository(Database database, IdSource epochs) {
    this.database = database;
    this.inserts = new RoomInserts(database, epochs);
  }

  @Override
  public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
    return database.write(handle -> inserts.group(handle, name, creator, at));
  }

  /** Looks first, because the room usually exists; the unique key decides a race to create it. */
  @Override
  public RoomCreation findOrCreatePrivate(PrivatePair pair, Instant at) {
    return database
        .read(handle -> inserts.findPrivate(handle, pair))
        .map(room -> new RoomCreation(room, List.of()))
        .orElseGet(() -> database.write(handle -> inserts.privateRoom(handle, pair, at)));
  }

  @Override
  public Optional<Room> find(RoomId room) {
    return database.read(handle ->
        handle.createQuery(FIND).bind("id", room).map(RoomRow::map).map(RoomRow::room).findOne());
  }

  @Override
  public List<Room> openGroups() {
    return database.read(
        handle -> handle.createQuery(OPEN_GROUPS).map(RoomRow::map).map(RoomRow::room).list());
  }

  @Override
  public JoinOutcome join(RoomId room, Member member, Instant at) {
    return database.write(handle ->
        LockedRooms.lockOne(handle, database, room)
            .map(locked -> join(handle, locked, member, at))
            .orElseGet(JoinOutcome.NoSuchRoom::new));
  }

  @Override
  public LeaveOutcome leave(RoomId room, Member member, Instant at) {
    return database.write(handle ->
        LockedRooms.lockOne(handle, database, room)
            .map(locked -> leave(handle, locked, member, at))
            .orElseGet(LeaveOutcome.NotIn::new));
  }

  @Override
  public Optional<Participant> findParticipant(RoomId room, MemberId member) {
    return database
        .read(handle -> Participants.find(handle, room, member))
        .map(ParticipantCursor::participant);
  }

  private JoinOutcome join(Handle handle, LockedRoom locked, Member member, Instant at) {
    Room room = locked.room();
    if (!room.isGroup()) {
      return new JoinOutcome.PrivateRoom();
    }
    if (locked.isClosed()) {
      return new JoinOutcome.Closed();
    }
    if (Participants.find(handle, room.id(), member.id()).isPresent()) {
      return new JoinOutcome.AlreadyIn();
    }
    CommittedEvent joined = locked.add(seq -> new MemberJoined(room.id(), seq, member, at));
    LockedRooms.storeOne(handle, database, locked);
    Participants.insert(handle, locked, member.id(), ParticipantRole.MEMBER, joined.seq());
    return new JoinOutcome.Joined(joined);
  }

  private LeaveOutcome leave(Handle handle, LockedRoom locked, Member member, Instant at) {
    Room room = locked.room();
    if (Participants.find(handle, room.id(), member.id()).isEmpty()) {
      return new LeaveOutcome.NotIn();
    }
    if (!room.isGroup()) {
      return new LeaveOutcome.PrivateRoom();
    }
    CommittedEvent left = locked.add(seq -> new MemberLeft(room.id(), seq, member, at));
    LockedRooms.storeOne(handle, database, locked);
    Participants.delete(handle, room.id(), member.id());
    closeIfEmpty(handle, room.id(), at);
    return new LeaveOutcome.Left(left);
  }

  private static void closeIfEmpty(Handle handle, RoomId room, Instant at) {
    if (!Participants.anyIn(handle, room)) {
      handle.createUpdate(CLOSE).bind("at", at).bind("id", room).execute();
    }
  }
}
