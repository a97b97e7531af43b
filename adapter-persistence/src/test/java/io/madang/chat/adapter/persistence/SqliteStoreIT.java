package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.domain.room.Room;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** SQLite, with two stores on one file, keeps every contract. */
@Isolated("its threads wait for the only writer, and no longer than five seconds")
class SqliteStoreIT extends SqlStoreSuite {

  @TempDir private static Path folder;

  private static SqlStore one;
  private static SqlStore other;

  @BeforeAll
  static void open() {
    one = SqlStore.sqlite(file());
    other = SqlStore.sqlite(file());
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
    SqlStore closed = SqlStore.sqlite(folder.resolve("away.db"));
    closed.close();
    return closed;
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:%s?transaction_mode=IMMEDIATE&busy_timeout=5000".formatted(file()));
  }

  @Nested
  class Batching extends GroupCommits {

    @Override
    public void countCommits(Statement statement) throws SQLException {
      statement.execute("CREATE TABLE IF NOT EXISTS head_move (room_id BIGINT)");
      statement.execute(
          """
          CREATE TRIGGER IF NOT EXISTS count_head_moves AFTER UPDATE OF head_seq ON madang_room
          BEGIN INSERT INTO head_move VALUES (NEW.id); END\
          """);
    }

    @Override
    public void lock(Connection connection, Room room) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    public void rejectText(Statement statement, String text) throws SQLException {
      statement.execute(
          """
          CREATE TRIGGER no_poison BEFORE INSERT ON madang_room_event WHEN NEW.body = '%s'
          BEGIN SELECT RAISE(ABORT, 'poison'); END\
          """
              .formatted(text));
    }

    @Override
    public void allowAllTexts(Statement statement) throws SQLException {
      statement.execute("DROP TRIGGER no_poison");
    }
  }

  private static Path file() {
    return folder.resolve("chat.db");
  }
}
