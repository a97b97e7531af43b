package io.madang.chat.adapter.persistence.internal.original;

import io.madang.chat.adapter.persistence.internal.mariadb.MariaDbConnections;
import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Person;
import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Place;
import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Saying;
import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Seat;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the original's tables as they were at one moment: {@code member}, {@code chat_room}, {@code
 * chat_participant}, {@code chat_message} and {@code read_status}, as Hibernate makes them.
 *
 * <p>Its times have no zone, so that of its server must be known. A missing one is the present.
 */
final class OriginalDatabase implements AutoCloseable {

  /** How many characters a part of a message has at most; a longer one is divided. */
  static final int PART = 4_000;

  private static final int FETCHED = 500;
  private static final String UNREAD =
      """
      SELECT m.chat_room_id, s.member_id, SUM(CEIL(CHAR_LENGTH(m.content) / %d))
        FROM read_status s
        JOIN chat_message m ON m.id = s.chat_message_id AND m.chat_room_id = s.chat_room_id
       WHERE s.is_read = 0 AND m.member_id IS NOT NULL AND CHAR_LENGTH(m.content) > 0
       GROUP BY m.chat_room_id, s.member_id\
      """
          .formatted(PART);

  private final Connection connection;
  private final ZoneId zone;
  private final Instant now;

  OriginalDatabase(String url, String user, String password, ZoneId zone, Clock clock)
      throws SQLException {
    this.connection = MariaDbConnections.open(url, user, password);
    this.zone = zone;
    this.now = clock.instant();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
  }

  List<Person> people() throws SQLException {
    return all(
        "SELECT * FROM member ORDER BY id",
        row ->
            new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("password"),
                row.getString("role"),
                time(row)));
  }

  List<Place> places() throws SQLException {
    return all(
        "SELECT * FROM chat_room ORDER BY id",
        row ->
            new Place(
                row.getLong("id"),
                row.getString("name"),
                "Y".equalsIgnoreCase(row.getString("is_group_chat")),
                time(row)));
  }

  List<Seat> seats() throws SQLException {
    return all(
        "SELECT * FROM chat_participant ORDER BY id",
        row -> new Seat(row.getLong("chat_room_id"), row.getLong("member_id"), time(row)));
  }

  /** How many messages of a room a member has not read, by room and member. */
  Map<Long, Map<Long, Long>> unread() throws SQLException {
    Map<Long, Map<Long, Long>> unread = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(UNREAD);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        unread
            .computeIfAbsent(row.getLong(1), room -> new HashMap<>())
            .put(row.getLong(2), row.getLong(3));
      }
    }
    return unread;
  }

  long sayings() throws SQLException {
    return all("SELECT COUNT(*) FROM chat_message", row -> row.getLong(1)).getFirst();
  }

  /** The room's messages, in the order in which the original shows them, a few at a time. */
  void sayings(long room, Consumer<Saying> each) throws SQLException {
    String sql = "SELECT * FROM chat_message WHERE chat_room_id = ? ORDER BY created_time, id";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCHED);
      statement.setLong(1, room);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          each.accept(
              new Saying(
                  row.getLong("id"),
                  row.getLong("member_id"),
                  row.getString("content"),
                  time(row)));
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private <R> List<R> all(String sql, Reading<R> reading) throws SQLException {
    List<R> all = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(reading.read(row));
      }
    }
    return all;
  }

  /** Some have made it a number: the milliseconds since 1970. */
  private Instant time(ResultSet row) throws SQLException {
    int column = row.findColumn("created_time");
    if (row.getMetaData().getColumnType(column) == Types.BIGINT) {
      long millis = row.getLong(column);
      return row.wasNull() ? now : Instant.ofEpochMilli(millis);
    }
    LocalDateTime local = row.getObject(column, LocalDateTime.class);
    return local == null ? now : local.atZone(zone).toInstant();
  }

  private interface Reading<R> {
    R read(ResultSet row) throws SQLException;
  }
}
