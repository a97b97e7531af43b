package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code room}. */
record RoomRow(Room room, LogHead head, long messages, long lastMessage, boolean closed) {

  static final String COLUMNS =
      """
      r.id, r.kind, r.name, r.epoch, r.created_at, r.head_seq, r.message_count, r.last_message_seq, r.closed_at\
      """;

  static RoomRow map(ResultSet row, StatementContext context) throws SQLException {
    Epoch epoch = new Epoch(row.getString("epoch"));
    Room room =
        new Room(
            new RoomId(row.getLong("id")),
            RoomKind.valueOf(row.getString("kind")),
            new RoomName(row.getString("name")),
            epoch,
            Micros.toInstant(row.getLong("created_at")));
    LogHead head = new LogHead(epoch, new Sequence(row.getLong("head_seq")));
    boolean closed = row.getObject("closed_at") != null;
    return new RoomRow(
        room, head, row.getLong("message_count"), row.getLong("last_message_seq"), closed);
  }
}
