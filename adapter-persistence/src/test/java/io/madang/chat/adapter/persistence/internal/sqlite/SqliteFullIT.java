package io.madang.chat.adapter.persistence.internal.sqlite;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.madang.chat.adapter.persistence.internal.commit.BatchLimits;
import io.madang.chat.adapter.persistence.internal.connection.Connections;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.HealthProbe;
import io.madang.chat.adapter.persistence.internal.connection.Schema;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import io.madang.chat.adapter.persistence.internal.log.JdbiRoomLog;
import io.madang.chat.adapter.persistence.internal.room.JdbiRooms;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no room for more, as on a disk that is full; then there is. */
class SqliteFullIT {

  private static final int UNLIMITED = 1_000_000;

  @TempDir private Path folder;

  private final Member alice = Members.aMember("alice");
  private HikariDataSource writer;
  private HikariDataSource readers;
  private JdbiRoomLog log;
  private HealthProbe probe;
  private Room room;

  @BeforeEach
  void open() {
    SqliteFile file = SqliteFile.at(folder.resolve("chat.db"));
    Dialect dialect = new SqliteDialect();
    Schema.migrate(file.source(false), dialect);
    writer = file.writer();
    readers = file.readers(2);
    Database database = new Database(dialect, new Connections(writer, readers, () -> {}, () -> {}));
    log = new JdbiRoomLog(database, () -> "an-epoch", 1, new BatchLimits(256, 10_000));
    log.start();
    probe = new HealthProbe(database);
    room =
        new JdbiRooms(database, () -> "an-epoch")
            .open(OpeningRoom.group(new RoomName("a group"), alice, Instant.EPOCH))
            .room();
  }

  @AfterEach
  void close() {
    log.close();
    readers.close();
    writer.close();
  }

  @Test
  void fullStore_isDownForWritesReadOnAndUpWhenThereIsRoomAgain() throws SQLException {
    List<MessagePosted> acknowledged = new ArrayList<>();
    assertThat(probe.answers()).isTrue();
    limit(60);

    Draft refused = fill(acknowledged);

    for (int i = 0; i < 3; i++) {
      assertThat(probe.answers()).as("look %d", i).isFalse();
    }
    assertThatThrownBy(() -> append(refused)).isInstanceOf(CompletionException.class);
    assertThat(stored()).endsWith(acknowledged.toArray(RoomEvent[]::new));

    limit(UNLIMITED);

    assertThat(probe.answers()).isTrue();
    acknowledged.add(((Appended) append(refused)).message());
    assertThat(stored()).endsWith(acknowledged.toArray(RoomEvent[]::new));
    assertThat(stored()).hasSize(acknowledged.size() + 1);
    assertThat(tables()).doesNotContain("trial");
  }

  /** The proof is that the file's lock is held by somebody else. */
  @Test
  void storeThatIsWell_isNotWrittenToFindThatOut() throws SQLException {
    try (Connection holder =
        SqliteFile.at(folder.resolve("chat.db")).source(false).getConnection()) {
      holder.setAutoCommit(false);
      assertThat(probe.answers()).isTrue();
      holder.rollback();
    }
  }

  /** Appends until one is refused, and returns that one. */
  private Draft fill(List<MessagePosted> acknowledged) {
    for (int i = 0; ; i++) {
      Draft draft = aDraft(room.id(), alice, i + "x".repeat(3_000));
      try {
        acknowledged.add(((Appended) append(draft)).message());
      } catch (CompletionException full) {
        assertThat(full).cause().hasMessageStartingWith(StoreFault.AWAY.words());
        return draft;
      }
    }
  }

  private AppendResult append(Draft draft) {
    return log.append(draft).orTimeout(30, TimeUnit.SECONDS).join();
  }

  private List<RoomEvent> stored() {
    return log.readAfter(room.id(), Sequence.NONE, 1_000).orElseThrow().events();
  }

  /** Of the writer's connection, of which there is one. */
  private void limit(int pages) throws SQLException {
    try (Connection connection = writer.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + pages);
    }
  }

  private String tables() throws SQLException {
    StringBuilder names = new StringBuilder();
    try (Connection connection = readers.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT name FROM sqlite_schema")) {
      while (rows.next()) {
        names.append(rows.getString(1)).append(' ');
      }
    }
    return names.toString();
  }
}
