package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.domain.room.Room;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * PostgreSQL, with a store of its own pool and one over the host's, keeps every contract; also in a
 * database whose defaults are none that anybody would choose. The host's connections are new ones
 * for each piece of work, so that nothing can be left in a session for the next.
 */
@Order(2)
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

  private static SharedPostgres.Database database;

  private static SqlStore one;
  private static SqlStore other;

  @BeforeAll
  static void open() throws SQLException {
    database = SharedPostgres.create();
    for (String each : DEFAULTS) {
      database.set(each);
    }
    one = SqlStore.postgres(database.url(), "postgres", "");
    other = SqlStore.over(database.source());
  }

  @AfterAll
  static void close() {
    one.close();
    other.close();
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
    SqlStore closed = SqlStore.postgres(database.url(), "postgres", "");
    closed.close();
    return closed;
  }

  @Override
  Connection connect() throws SQLException {
    return database.source().getConnection();
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
      lockRow(connection, room);
    }

    @Override
    public void rejectText(Statement statement, String text) throws SQLException {
      statement.execute(
          "ALTER TABLE madang_room_event ADD CONSTRAINT no_poison CHECK (body <> '"
              + text
              + "') NOT VALID");
    }

    @Override
    public void allowAllTexts(Statement statement) throws SQLException {
      statement.execute("ALTER TABLE madang_room_event DROP CONSTRAINT no_poison");
    }
  }

  @Nested
  class Held extends OfStore implements HeldRoomContract {

    @Override
    public Connection connect() throws SQLException {
      return PostgresStoreIT.this.connect();
    }

    @Override
    public void lock(Connection connection, Room room) throws SQLException {
      lockRow(connection, room);
    }
  }

  private static void lockRow(Connection connection, Room room) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
      statement.execute("SET LOCAL lock_timeout = 0");
      statement.execute("SELECT id FROM madang_room WHERE id = " + room.id() + " FOR UPDATE");
    }
  }
}
