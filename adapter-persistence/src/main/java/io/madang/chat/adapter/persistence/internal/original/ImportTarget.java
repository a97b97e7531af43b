package io.madang.chat.adapter.persistence.internal.original;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.adapter.persistence.internal.original.AdoptedMembers.Adopted;
import io.madang.chat.adapter.persistence.internal.row.Additions;
import io.madang.chat.adapter.persistence.internal.row.EpochMicros;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes rows that keep the ids they have, inside one transaction. */
final class ImportTarget {

  private static final List<String> TABLES =
      List.of("madang_member", "madang_room", "madang_participant", "madang_room_event");
  private static final String MEMBER =
      """
      INSERT INTO madang_member (id, email, email_key, name, password_hash, role, created_at)
      VALUES (:id, :email, :email_key, :name, :password_hash, :role, :at)\
      """;
  private static final String ROOM =
      """
      INSERT INTO madang_room (id, kind, name, direct_key, epoch, head_seq, message_count, last_message_seq,
                               created_at, closed_at)
      VALUES (:id, :kind, :name, :direct_key, :epoch, 0, 0, 0, :at, :closed_at)\
      """;
  private static final String PARTICIPANT =
      """
      INSERT INTO madang_participant (room_id, member_id, role, joined_seq, read_seq, read_number)
      VALUES (:room, :member, :role, :joined, :read_seq, :read_number)\
      """;

  private final Database database;
  private final Handle handle;

  ImportTarget(Database database, Handle handle) {
    this.database = database;
    this.handle = handle;
  }

  void requireEmpty() {
    for (String table : TABLES) {
      if (handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one() > 0) {
        throw new ImportRefusedException(
            "The store is not empty: import into a new one, before anybody uses it.");
      }
    }
  }

  void addMembers(List<Adopted> members) {
    if (members.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(MEMBER)) {
      for (Adopted each : members) {
        batch
            .bind("id", each.member().id())
            .bind("email", each.member().email())
            .bind("email_key", each.member().email().key())
            .bind("name", each.member().name())
            .bind("password_hash", each.password())
            .bind("role", each.role())
            .bind("at", each.at())
            .add();
      }
      batch.execute();
    }
  }

  void addRoom(Room room, @Nullable String pair, @Nullable Instant closed) {
    handle
        .createUpdate(ROOM)
        .bind("id", room.id())
        .bind("kind", room.kind())
        .bind("name", room.name())
        .bind("direct_key", pair)
        .bind("epoch", room.epoch())
        .bind("at", room.createdAt())
        .bindByType("closed_at", closed == null ? null : EpochMicros.of(closed), Long.class)
        .execute();
  }

  void add(Additions additions) {
    if (database.dialect().bulkWrites().store(handle, additions) != additions.rows()) {
      throw StoreException.collision();
    }
  }

  void addParticipant(RoomId room, AdoptedRoom.Joined joined, long readSeq, long readNumber) {
    handle
        .createUpdate(PARTICIPANT)
        .bind("room", room)
        .bind("member", joined.member().id())
        .bind("role", joined.role())
        .bind("joined", joined.seq())
        .bind("read_seq", readSeq)
        .bind("read_number", readNumber)
        .execute();
  }

  /** From now on new rows get ids beyond those that were given. */
  void continueIds() {
    List.of("madang_member", "madang_room").stream()
        .flatMap(table -> database.dialect().continueIds(table).stream())
        .forEach(sql -> handle.createQuery(sql).mapToMap().list());
  }
}
