package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.contract.MemberAccountsContract;
import io.madang.chat.testkit.contract.MemberDirectoryContract;
import io.madang.chat.testkit.contract.ReadCursorsContract;
import io.madang.chat.testkit.contract.RoomLogContract;
import io.madang.chat.testkit.contract.RoomsContract;
import io.madang.chat.testkit.contract.StorageContract;
import io.madang.chat.testkit.contract.StoreAwayContract;
import io.madang.chat.testkit.contract.UnrecognisedEventsContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** SQLite, with two stores on one file, keeps every contract. */
class SqliteStoreIT {

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

  interface TwoNodes extends StorageContract {

    @Override
    default ChatStore store() {
      return one;
    }

    @Override
    default ChatStore another() {
      return other;
    }
  }

  @Nested
  class Log implements TwoNodes, RoomLogContract {}

  @Nested
  class Rooms implements TwoNodes, RoomsContract {}

  @Nested
  class Cursors implements TwoNodes, ReadCursorsContract {}

  @Nested
  class Unrecognised implements TwoNodes, UnrecognisedEventsContract {

    @Override
    public void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id) {
      try (Connection connection = SqliteFile.at(file()).source(false).getConnection()) {
        LaterVersion.store(connection, event, id);
      } catch (SQLException failure) {
        throw new AssertionError(failure);
      }
    }
  }

  @Nested
  class Away implements StoreAwayContract {

    @Override
    public ChatStore away() {
      SqlStore closed = SqlStore.sqlite(folder.resolve("away.db"));
      closed.close();
      return closed;
    }
  }

  @Nested
  class Directory implements MemberDirectoryContract {

    @Override
    public MemberDirectory members() {
      return one.members();
    }

    @Override
    public Member add(MemberName name, EmailAddress email) {
      return other
          .accounts()
          .create(name, email, new PasswordHash("not a real hash"), Instant.EPOCH)
          .orElseThrow();
    }
  }

  @Nested
  class Accounts implements MemberAccountsContract {

    @Override
    public MemberAccounts accounts() {
      return one.accounts();
    }

    @Override
    public MemberAccounts another() {
      return other.accounts();
    }
  }

  @Nested
  class Batching implements TwoNodes, GroupCommitContract {

    @Override
    public Connection connect() throws SQLException {
      return SqliteFile.at(file()).source(false).getConnection();
    }

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
