package io.madang.chat.adapter.persistence;

import io.madang.chat.adapter.persistence.internal.row.EpochMicros;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.message.ClientMessageId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes into the tables what only a later version would. */
final class LaterVersion {

  private static final String EVENT =
      """
      INSERT INTO madang_room_event (room_id, seq, kind, number, actor_id, actor_name, actor_email,
                                     client_message_id, body, target_seq, extras, at)
      SELECT id, ?, ?, message_count, ?, ?, ?, ?, 'whatever', 1, '{"mood":["calm"]}', ? FROM madang_room WHERE id = ?\
      """;
  private static final String HEAD = "UPDATE madang_room SET head_seq = ? WHERE id = ?";

  private LaterVersion() {}

  static void store(Connection connection, UnrecognisedEvent event, ClientMessageId id)
      throws SQLException {
    run(
        connection,
        EVENT,
        event.seq().value(),
        event.kind().value(),
        event.actor().id().value(),
        event.actor().name().value(),
        event.actor().email().value(),
        id.value(),
        EpochMicros.of(event.at()),
        event.room().value());
    run(connection, HEAD, event.seq().value(), event.room().value());
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      if (statement.executeUpdate() != 1) {
        throw new SQLException("There is no such room");
      }
    }
  }
}
