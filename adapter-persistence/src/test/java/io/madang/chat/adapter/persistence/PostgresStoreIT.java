package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.domain.room.Room;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/**
 * PostgreSQL, with a store of its own pool and one over the host's, keeps every contract; also in a
 * database whose defaults are none that anybody would choose. The host's connections are new ones
 * for each piece of work, so that nothing can be left in a session for the next.
 */
class PostgresStoreIT extends SqlStoreSuite {

  private static final List<String> DEFAULTS =
      List.of(
          "default_transaction_isolation = 'serializable'",
          "default_transaction_deferrable = on",
          "synchronous_commit = off",
          "lock_timeout = '20ms'",
          "search_path = 'nowhere', public",
          "client_encoding = 'LATIN1'",
          "standard_conforming_strings = off",
          "array_nulls = off",
          "bytea_output = 'escape'",
          "extra_float_digits = -3",
          "row_security = off",
          "\"TimeZone\" = 'Asia/Kathmandu'",
          "\"DateStyle\" = 'SQL, DMY'",
          "\"IntervalStyle\" = 'sql_standard'");

  private static EmbeddedPostgres server;

  private static SqlStore one;
  private static SqlStore other;

  @BeforeAll
  static void open() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : DEFAULTS) {
        statement.execute("ALTER DATABASE postgres SET " + each);
      }
    }
    one = SqlStore.postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    other = SqlStore.over(server.getPostgresDatabase());
  }

  @AfterAll
  static void close() throws IOException {
    one.close();
    other.close();
    server.close();
  }

  @Override
  protected ChatStore store() {
    return one;
  }

  @Override
  protected ChatStore another() {
    return other;
  }

  @Override
  protected ChatStore away() {
    SqlStore closed = SqlStore.postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    closed.close();
    return closed;
  }

  @Override
  Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  @Nested
  class Batching extends GroupCommits {

    @Override
    public void countCommits(Statement statement) throws SQLException {
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS head_move (room_id BIGINT);
          CREATE OR REPLACE FUNCTION count_head_move() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN INSERT INTO head_move VALUES (NEW.id); RETURN NULL; END';
          CREATE OR REPLACE TRIGGER count_head_moves AFTER UPDATE OF head_seq ON madang_room
            FOR EACH ROW EXECUTE FUNCTION count_head_move()\
          """);
    }

    @Override
    public void lock(Connection connection, Room room) throws SQLException {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT id FROM madang_room WHERE id = " + room.id() + " FOR UPDATE");
      }
    }

    @Override
    public void rejectText(Statement statement, String text) throws SQLException {
      statement.execute(
          "ALTER TABLE madang_room_event ADD CONSTRAINT no_poison CHECK (body <> '" + text + "')");
    }

    @Override
    public void allowAllTexts(Statement statement) throws SQLException {
      statement.execute("ALTER TABLE madang_room_event DROP CONSTRAINT no_poison");
    }
  }
}
