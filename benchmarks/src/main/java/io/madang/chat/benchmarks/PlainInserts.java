package io.madang.chat.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Inserts through the plain driver over one connection, without sequence numbers, membership checks
 * or detection of repeats: rows of the same size, spread over 64 rooms.
 */
final class PlainInserts {

  private static final int ROOMS = 64;
  private static final String BODY = "x".repeat(200);

  private PlainInserts() {}

  static double measure(String url, int batch, Duration time) throws SQLException {
    String options = url + "?user=postgres&reWriteBatchedInserts=true";
    try (Connection connection = DriverManager.getConnection(options);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE plain (room_id BIGINT, seq BIGINT, sender BIGINT, body TEXT, at BIGINT,"
              + " PRIMARY KEY (room_id, seq))");
      connection.setAutoCommit(false);
      insert(connection, batch, 0, Duration.ofSeconds(2));
      long from = System.nanoTime();
      long count = insert(connection, batch, 1L << 32, time);
      return count * 1e9 / (System.nanoTime() - from);
    }
  }

  private static long insert(Connection connection, int batch, long first, Duration time)
      throws SQLException {
    long end = System.nanoTime() + time.toNanos();
    long seq = first;
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO plain VALUES (?, ?, ?, ?, ?)")) {
      while (System.nanoTime() < end) {
        for (int i = 0; i < batch; i++) {
          insert.setLong(1, seq % ROOMS);
          insert.setLong(2, seq++);
          insert.setLong(3, 1);
          insert.setString(4, BODY);
          insert.setLong(5, System.currentTimeMillis());
          insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
      }
    }
    return seq - first;
  }
}
