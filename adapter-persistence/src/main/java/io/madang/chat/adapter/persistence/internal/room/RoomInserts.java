package io.madang.chat.adapter.persistence.internal.room;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.NewRow;
import io.madang.chat.adapter.persistence.internal.log.LockedRoom;
import io.madang.chat.adapter.persistence.internal.row.EpochMicros;
import io.madang.chat.adapter.persistence.internal.row.RoomRow;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Inserts rooms, with the events that they begin with and what follows from these. */
final class RoomInserts {

  private static final String INSERT =
      """
      INSERT INTO madang_room (kind, name, direct_key, epoch, head_seq, message_count, last_message_seq, created_at)
      VALUES (:kind, :name, :direct_key, :epoch, 0, 0, 0, :at)\
      """;
  private static final String FIND_PAIR =
      "SELECT %s FROM madang_room r WHERE r.direct_key = :key".formatted(RoomRow.COLUMNS);

  private final Database database;
  private final IdSource epochs;

  RoomInserts(Database database, IdSource epochs) {
    this.database = database;
    this.epochs = epochs;
  }

  /**
   * A second caller with the same pair waits here for the first to commit, and then finds the first
   * one's room.
   */
  OpenedRoom open(Handle handle, OpeningRoom opening) {
    return insert(handle, opening)
        .map(room -> begin(handle, room, opening))
        .orElseGet(() -> existing(handle, opening));
  }

  Optional<Room> findPair(Handle handle, String key) {
    return handle
        .createQuery(FIND_PAIR)
        .bind("key", key)
        .map(RoomRow::map)
        .map(RoomRow::room)
        .findOne();
  }

  /** Nobody else sees the row before the transaction commits, so it needs no lock. */
  private Optional<LockedRoom> insert(Handle handle, OpeningRoom opening) {
    Epoch epoch = new Epoch(epochs.next());
    NewRow row =
        new NewRow(
            INSERT,
            "direct_key",
            insert ->
                insert
                    .bind("kind", opening.kind())
                    .bind("name", opening.name())
                    .bind("direct_key", opening.pairKey().orElse(null))
                    .bind("epoch", epoch)
                    .bind("at", opening.at()));
    OptionalLong id = database.dialect().insert(handle, row);
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LockedRoom(RoomRow.fresh(room(new RoomId(id.getAsLong()), epoch, opening))));
  }

  private static Room room(RoomId id, Epoch epoch, OpeningRoom opening) {
    return new Room(id, opening.kind(), opening.name(), epoch, EpochMicros.kept(opening.at()));
  }

  private OpenedRoom begin(Handle handle, LockedRoom locked, OpeningRoom opening) {
    Room room = locked.room();
    return new OpenedRoom(room, locked.addAll(handle, database, opening.events(room.id())));
  }

  private OpenedRoom existing(Handle handle, OpeningRoom opening) {
    return new OpenedRoom(
        opening.pairKey().flatMap(key -> findPair(handle, key)).orElseThrow(), List.of());
  }
}
