package io.madang.chat.adapter.persistence.internal.mariadb;

import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Checks the server before anything is created in it. Each refusal names the remedy.
 *
 * <p>How a commit reaches the disk is set for the whole server, not for a transaction: what the
 * store promises can only be had from a server that is set up for it.
 */
final class MariaDbRequirements {

  private static final String VERSION = "SELECT VERSION()";
  private static final String QUESTION =
      """
      SELECT @@global.innodb_flush_log_at_trx_commit = 1 AS flushes,
             @@global.log_bin = 0 OR @@global.sync_binlog = 1 AS syncs,
             @@global.log_bin = 0 OR @@session.binlog_format <> 'STATEMENT' AS logs_rows,
             @@global.read_only + 0 = 0 AND @@global.innodb_read_only = 0 AS writable,
             FIND_IN_SET('STRICT_TRANS_TABLES', @@session.sql_mode)
               OR FIND_IN_SET('STRICT_ALL_TABLES', @@session.sql_mode) AS strict,
             @@session.character_set_client AS sent, @@session.character_set_results AS received\
      """;

  private MariaDbRequirements() {}

  /** Throws an {@link IllegalStateException} that says so if the server or a session is unfit. */
  static ServerVersion check(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      ServerVersion version = requireVersion(statement);
      try (ResultSet answer = statement.executeQuery(QUESTION)) {
        answer.next();
        requireServer(answer);
        requireSession(answer);
      }
      requireIsolation(connection);
      return version;
    } catch (SQLException failure) {
      throw StoreException.of(failure, new MariaDbFaults());
    }
  }

  private static ServerVersion requireVersion(Statement statement) throws SQLException {
    try (ResultSet answer = statement.executeQuery(VERSION)) {
      answer.next();
      ServerVersion version = ServerVersion.of(answer.getString(1));
      require(
          version.isEnough(),
          "The server is "
              + answer.getString(1)
              + " and must be MariaDB 10.6 or newer, or MySQL 8.0.17 or newer.");
      return version;
    }
  }

  private static void requireServer(ResultSet answer) throws SQLException {
    require(
        answer.getBoolean("flushes"),
        "A commit is not flushed to the disk, so that messages which were acknowledged could be"
            + " lost: set innodb_flush_log_at_trx_commit=1 for the server.");
    require(
        answer.getBoolean("syncs"),
        "The binary log is not synced with each commit, so that messages which were acknowledged"
            + " could be missing from it after a crash: set sync_binlog=1 for the server.");
    require(
        answer.getBoolean("logs_rows"),
        "The binary log takes no transactions that are READ COMMITTED: set binlog_format=ROW or"
            + " MIXED for the server.");
    require(
        answer.getBoolean("writable"),
        "The database takes no writes: it is a replica, or read_only is on for the server.");
  }

  /** Our own pool sees to that; a host's may not. */
  private static void requireSession(ResultSet answer) throws SQLException {
    require(
        answer.getBoolean("strict"),
        "What does not fit would be cut off: add STRICT_TRANS_TABLES to the sql_mode of the"
            + " connections.");
    require(
        answer.getString("sent").equals("utf8mb4")
            && answer.getString("received").equals("utf8mb4"),
        "The connections speak "
            + answer.getString("sent")
            + " and "
            + answer.getString("received")
            + ", which cannot say everything that people write: make them use utf8mb4.");
  }

  private static void requireIsolation(Connection connection) throws SQLException {
    require(
        connection.getTransactionIsolation() != Connection.TRANSACTION_READ_UNCOMMITTED,
        "The connections read what is not committed: set their isolation to READ COMMITTED.");
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalStateException(otherwise);
    }
  }
}
