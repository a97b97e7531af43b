package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.MariaDbServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB, with a store of its own pool and one over the host's, keeps every contract; also on a
 * server whose defaults are none that anybody would choose. The host's connections are new ones for
 * each piece of work, with the isolation that the server gives them.
 */
class MariaDbStoreIT extends SqlStoreSuite {

  private static MariaDbServer server;

  private static SqlStore one;
  private static SqlStore other;

  @BeforeAll
  static void open() throws SQLException {
    server =
        MariaDbServer.start(
            "--character-set-server=latin1",
            "--collation-server=latin1_swedish_ci",
            "--transaction-isolation=SERIALIZABLE",
            "--default-storage-engine=MyISAM",
            "--default-time-zone=+05:45",
            "--auto-increment-increment=7");
    one = SqlStore.mariadb(server.url("madang"), MariaDbServer.USER, MariaDbServer.USER);
    other = SqlStore.over(hosts());
  }

  @AfterAll
  static void close() {
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
    SqlStore closed =
        SqlStore.mariadb(server.url("madang"), MariaDbServer.USER, MariaDbServer.USER);
    closed.close();
    return closed;
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.url("madang") + "?allowMultiQueries=true", MariaDbServer.ADMIN, MariaDbServer.ADMIN);
  }

  private static MariaDbDataSource hosts() throws SQLException {
    MariaDbDataSource source = new MariaDbDataSource(server.url("madang"));
    source.setUser(MariaDbServer.USER);
    source.setPassword(MariaDbServer.USER);
    return source;
  }

  @Nested
  class Batching extends GroupCommits {

    @Override
    public void countCommits(Statement statement) throws SQLException {
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS head_move (room_id BIGINT) ENGINE = InnoDB;
          CREATE TRIGGER IF NOT EXISTS count_head_moves AFTER UPDATE ON madang_room
            FOR EACH ROW INSERT INTO head_move VALUES (NEW.id)\
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
          """
          CREATE TRIGGER no_poison BEFORE INSERT ON madang_room_event FOR EACH ROW
            IF NEW.body = '%s' THEN SIGNAL SQLSTATE '23000' SET MYSQL_ERRNO = 4025; END IF\
          """
              .formatted(text));
    }

    @Override
    public void allowAllTexts(Statement statement) throws SQLException {
      statement.execute("DROP TRIGGER no_poison");
    }
  }
}
