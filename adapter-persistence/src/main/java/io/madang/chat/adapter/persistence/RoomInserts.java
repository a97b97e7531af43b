package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Inserts rooms, with their first participants and the events by which these joined. */
final class RoomInserts {

  private static final String INSERT =
      """
      INSERT INTO madang_room (kind, name, direct_key, epoch, head_seq, message_count, last_message_seq, created_at)
      VALUES (:kind, :name, :direct_key, :epoch, 0, 0, 0, :at)
      ON CONFLICT (direct_key) DO NOTHING
      RETURNING id, kind AS room_kind, name, epoch, created_at, head_seq, message_count, last_message_seq, closed_at\
      """;
  private static final String FIND_PRIVATE =
      "SELECT %s FROM madang_room r WHERE r.direct_key = :key".formatted(RoomRow.COLUMNS);

  private final Database database;
  private final IdSource epochs;

  RoomInserts(Database database, IdSource epochs) {
    this.database = database;
    this.epochs = epochs;
  }

  RoomCreation group(Handle handle, RoomName name, Member creator, Instant at) {
    LockedRoom room = insert(handle, RoomKind.GROUP, name, null, at).orElseThrow();
    return settle(handle, room, List.of(creator), at);
  }

  /** A second caller waits here for the first to commit, and then finds the first one's room. */
  RoomCreation privateRoom(Handle handle, PrivatePair pair, Instant at) {
    return insert(handle, RoomKind.PRIVATE, pair.roomName(), pair.key(), at)
        .map(room -> settle(handle, room, List.of(pair.first(), pair.second()), at))
        .orElseGet(() -> new RoomCreation(findPrivate(handle, pair).orElseThrow(), List.of()));
  }

  Optional<Room> findPrivate(Handle handle, PrivatePair pair) {
    return handle
        .createQuery(FIND_PRIVATE)
        .bind("key", pair.key())
        .map(RoomRow::map)
        .map(RoomRow::room)
        .findOne();
  }

  /** Nobody else sees the row before the transaction commits, so it needs no lock. */
  private Optional<LockedRoom> insert(
      Handle handle, RoomKind kind, RoomName name, @Nullable String directKey, Instant at) {
    return handle
        .createQuery(INSERT)
        .bind("kind", kind)
        .bind("name", name)
        .bind("direct_key", directKey)
        .bind("epoch", epochs.next())
        .bind("at", at)
        .map(RoomRow::map)
        .findOne()
        .map(LockedRoom::new);
  }

  private RoomCreation settle(Handle handle, LockedRoom locked, List<Member> members, Instant at) {
    List<CommittedEvent> events = new ArrayList<>();
    for (Member member : members) {
      events.add(locked.add(seq -> new MemberJoined(locked.room().id(), seq, member, at)));
    }
    LockedRooms.storeOne(handle, database, locked);
    ParticipantRole role = ParticipantRole.OWNER;
    for (CommittedEvent joined : events) {
      Participants.insert(handle, locked, joined.event().actor().id(), role, joined.seq());
      role = ParticipantRole.MEMBER;
    }
    return new RoomCreation(locked.room(), events);
  }
}
