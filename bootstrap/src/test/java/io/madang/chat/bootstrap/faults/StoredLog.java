package io.madang.chat.bootstrap.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A room's log as it stands in the database, read past the server.
 *
 * @param head where the room's row says that the log ends
 */
record StoredLog(long room, long head, List<Fact> facts) {

  private static final String HEAD = "SELECT head_seq FROM madang_room WHERE id = ?";
  private static final String FACTS =
      "SELECT seq, actor_id, client_message_id, body FROM madang_room_event WHERE room_id = ? ORDER"
          + " BY seq";

  static StoredLog read(Connection database, long room) throws SQLException {
    return new StoredLog(room, headOf(database, room), factsOf(database, room));
  }

  static long headOf(Connection database, long room) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(HEAD)) {
      statement.setLong(1, room);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static List<Fact> factsOf(Connection database, long room) throws SQLException {
    List<Fact> facts = new ArrayList<>();
    try (PreparedStatement statement = database.prepareStatement(FACTS)) {
      statement.setLong(1, room);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          facts.add(
              new Fact(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
        }
      }
    }
    return facts;
  }
}
