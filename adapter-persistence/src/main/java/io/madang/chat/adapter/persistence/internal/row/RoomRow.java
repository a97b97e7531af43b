package io.madang.chat.adapter.persistence.internal.row;

import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code madang_room}. */
public record RoomRow(
    Room room, long headSeq, long messageCount, long lastMessageSeq, boolean isClosed) {

  public static final String COLUMNS =
      """
      r.id, r.kind AS room_kind, r.name, r.epoch, r.created_at, r.head_seq, r.message_count, r.last_message_seq,
      r.closed_at\
      """;

  /** That of a room which has no events yet. */
  public static RoomRow fresh(Room room) {
    return new RoomRow(room, 0, 0, 0, false);
  }

  public static RoomRow map(ResultSet row, StatementContext context) throws SQLException {
    Room room =
        new Room(
            new RoomId(row.getLong("id")),
            RoomKind.valueOf(row.getString("room_kind")),
            new RoomName(row.getString("name")),
            new Epoch(row.getString("epoch")),
            EpochMicros.toInstant(row.getLong("created_at")));
    return new RoomRow(
        room,
        row.getLong("head_seq"),
        row.getLong("message_count"),
        row.getLong("last_message_seq"),
        row.getObject("closed_at") != null);
  }
}
