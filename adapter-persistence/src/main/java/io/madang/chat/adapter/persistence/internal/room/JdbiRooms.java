package io.madang.chat.adapter.persistence.internal.room;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.row.RoomRow;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

public final class JdbiRooms implements Rooms {

  private static final String OPEN_GROUPS =
      """
      SELECT %s FROM madang_room r
       WHERE r.kind = 'GROUP' AND r.closed_at IS NULL AND r.id > :after
       ORDER BY r.id LIMIT :limit\
      """
          .formatted(RoomRow.COLUMNS);

  private final Database database;
  private final RoomInserts inserts;

  public JdbiRooms(Database database, IdSource epochs) {
    this.database = database;
    this.inserts = new RoomInserts(database, epochs);
  }

  /**
   * Looks first for a private room, because it usually exists; the unique key decides a race to
   * create it.
   */
  @Override
  public OpenedRoom open(OpeningRoom opening) {
    return opening
        .pairKey()
        .flatMap(key -> database.read(handle -> inserts.findPair(handle, key)))
        .map(room -> new OpenedRoom(room, List.of()))
        .orElseGet(() -> database.write(handle -> inserts.open(handle, opening)));
  }

  @Override
  public List<Room> openGroups(Optional<RoomId> after, int limit) {
    return database.read(handle ->
        handle
            .createQuery(OPEN_GROUPS)
            .bind("after", after.map(RoomId::value).orElse(0L))
            .bind("limit", limit)
            .map(RoomRow::map)
            .map(RoomRow::room)
            .list());
  }
}
