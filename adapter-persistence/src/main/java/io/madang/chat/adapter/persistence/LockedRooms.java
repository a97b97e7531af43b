package io.madang.chat.adapter.persistence;

import io.madang.chat.adapter.persistence.Dialect.Among;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rooms that one transaction adds events to. The lock comes first, everything else is read
 * after it: so the order of {@code seq} is the order of commits, on all nodes.
 */
final class LockedRooms {

  private final Handle handle;
  private final Dialect dialect;
  private final Map<RoomId, LockedRoom> rooms = new LinkedHashMap<>();

  private LockedRooms(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /** Locks in the order of ids, so that two transactions never wait for each other. */
  static LockedRooms lock(Handle handle, Dialect dialect, Collection<RoomId> ids) {
    LockedRooms locked = new LockedRooms(handle, dialect);
    List<Long> distinct = ids.stream().map(RoomId::value).distinct().sorted().toList();
    Among those = dialect.among(distinct);
    handle
        .createQuery(
            "SELECT %s FROM madang_room r WHERE r.id %s ORDER BY r.id %s"
                .formatted(RoomRow.COLUMNS, those.condition(), dialect.locking()))
        .bind("ids", those.ids())
        .map(RoomRow::map)
        .forEach(row -> locked.rooms.put(row.room().id(), new LockedRoom(row)));
    return locked;
  }

  static Optional<LockedRoom> lockOne(Handle handle, Dialect dialect, RoomId id) {
    return lock(handle, dialect, List.of(id)).find(id);
  }

  Optional<LockedRoom> find(RoomId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /**
   * Stores what was added, the heads, and that the senders have read so far. Fails if a message was
   * there before or a sender is not in the room.
   */
  void store(Collection<MessagePosted> newest) {
    List<LockedRoom> changed =
        rooms.values().stream().filter(room -> !room.added().isEmpty()).toList();
    if (!changed.isEmpty()) {
      store(handle, dialect, changed, newest);
    }
  }

  static void storeOne(Handle handle, Dialect dialect, LockedRoom changed) {
    store(handle, dialect, List.of(changed), List.of());
  }

  private static void store(
      Handle handle, Dialect dialect, List<LockedRoom> changed, Collection<MessagePosted> newest) {
    int events = changed.stream().mapToInt(room -> room.added().size()).sum();
    int written = dialect.bulkWrites().store(handle, changed, newest);
    if (written != events + changed.size() + newest.size()) {
      throw StoreException.surprised();
    }
  }
}
