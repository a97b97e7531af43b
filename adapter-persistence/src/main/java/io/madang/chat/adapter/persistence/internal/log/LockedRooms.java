package io.madang.chat.adapter.persistence.internal.log;

import io.madang.chat.adapter.persistence.internal.connection.BulkWrites;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.IdCondition;
import io.madang.chat.adapter.persistence.internal.connection.Locking;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.adapter.persistence.internal.row.Additions;
import io.madang.chat.adapter.persistence.internal.row.RoomRow;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * The rooms that one transaction adds events to. The lock is taken first and everything else is
 * read under it, so the order of {@code seq} is the order of commits, on all nodes.
 */
final class LockedRooms {

  private final Handle handle;
  private final BulkWrites bulkWrites;
  private final Map<RoomId, LockedRoom> rooms = new LinkedHashMap<>();

  private LockedRooms(Handle handle, BulkWrites bulkWrites) {
    this.handle = handle;
    this.bulkWrites = bulkWrites;
  }

  /** Locks in the order of ids, so that two transactions never wait for each other. */
  static LockedRooms lock(
      Handle handle, Database database, Collection<RoomId> ids, Locking locking) {
    LockedRooms locked = new LockedRooms(handle, database.dialect().bulkWrites());
    IdCondition those = database.dialect().idIn(new TreeSet<>(ids), RoomId::value);
    String sql =
        "SELECT %s FROM madang_room r WHERE r.id %s ORDER BY r.id %s"
            .formatted(RoomRow.COLUMNS, those.sql(), database.dialect().locked(locking));
    those
        .bindTo(handle.createQuery(sql))
        .map(RoomRow::map)
        .forEach(row -> locked.rooms.put(row.room().id(), new LockedRoom(row)));
    return locked;
  }

  static Optional<LockedRoom> lockOne(Handle handle, Database database, RoomId id) {
    return lock(handle, database, List.of(id), Locking.WAITING).find(id);
  }

  Optional<LockedRoom> find(RoomId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /**
   * Stores what was added, the heads, and that the senders have read up to their own messages.
   * Fails if a message was stored before or a sender is not in the room.
   */
  void store(Collection<MessagePosted> newest) {
    List<LockedRoom> changed =
        rooms.values().stream().filter(room -> !room.added().isEmpty()).toList();
    if (!changed.isEmpty()) {
      store(handle, bulkWrites, changed, newest);
    }
  }

  static void storeOne(Handle handle, Database database, LockedRoom changed) {
    store(handle, database.dialect().bulkWrites(), List.of(changed), List.of());
  }

  private static void store(
      Handle handle,
      BulkWrites bulkWrites,
      List<LockedRoom> changed,
      Collection<MessagePosted> newest) {
    Additions additions =
        new Additions(
            changed.stream().flatMap(room -> room.added().stream()).toList(),
            changed.stream().map(LockedRoom::position).toList(),
            newest);
    if (bulkWrites.store(handle, additions) != additions.rows()) {
      throw StoreException.collision();
    }
  }
}
