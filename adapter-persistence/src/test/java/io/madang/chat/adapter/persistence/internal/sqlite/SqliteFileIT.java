package io.madang.chat.adapter.persistence.internal.sqlite;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.adapter.persistence.SqlStoreSettings;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileIT {

  private static final Instant SOME_TIME = Instant.parse("2026-02-03T04:05:06Z");

  @TempDir private Path folder;

  @Test
  void connections_areSetUpToLoseNothing() throws SQLException {
    SqliteFile file = SqliteFile.at(folder.resolve("chat.db"));
    try (SqlStore store = SqlStore.sqlite(folder.resolve("chat.db"));
        var writer = file.writer();
        var readers = file.readers(1)) {
      assertThat(store.reachable()).isTrue();
      for (DataSource source : List.of(writer, readers)) {
        assertThat(pragma(source, "journal_mode")).isEqualTo("wal");
        assertThat(pragma(source, "synchronous")).as("2 is FULL").isEqualTo("2");
        assertThat(pragma(source, "foreign_keys")).isEqualTo("1");
        assertThat(pragma(source, "busy_timeout")).isEqualTo("5000");
      }
      assertThatThrownBy(() -> execute(readers, "DELETE FROM madang_member"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("READONLY");
    }
  }

  @Test
  void fileAndFolder_areForTheOwnerOnly() throws IOException {
    Path file = folder.resolve("data").resolve("chat.db");

    try (SqlStore store = SqlStore.sqlite(file)) {
      store
          .rooms()
          .open(OpeningRoom.group(new RoomName("a group"), Members.aMember("alice"), SOME_TIME));

      assertThat(permissions(file.getParent())).isEqualTo("rwx------");
      assertThat(permissions(file)).isEqualTo("rw-------");
      assertThat(permissions(folder.resolve("data/chat.db-wal"))).isEqualTo("rw-------");
    }
  }

  @Test
  void reopening_findsEverythingAndMigratesNothingTwice() {
    Path file = folder.resolve("chat.db");
    Member alice = Members.aMember("alice");
    Room room;
    try (SqlStore store = SqlStore.sqlite(file)) {
      room =
          store.rooms().open(OpeningRoom.group(new RoomName("a group"), alice, SOME_TIME)).room();
      join(store.log().append(aDraft(room.id(), alice, "hello")).toCompletableFuture());
    }
    try (SqlStore store = SqlStore.sqlite(file)) {
      assertThat(store.rooms().openGroups(Optional.empty(), 10)).contains(room);
      assertThat(store.log().readAfter(room.id(), Sequence.NONE, 10).orElseThrow().events())
          .hasSize(2);
    }
  }

  @Test
  void close_storesWhatIsWaitingAndRefusesTheRest() throws SQLException {
    Path file = folder.resolve("chat.db");
    Member alice = Members.aMember("alice");
    SqlStore store = SqlStore.sqlite(file);
    Room room =
        store.rooms().open(OpeningRoom.group(new RoomName("a group"), alice, SOME_TIME)).room();
    List<CompletableFuture<AppendResult>> waiting =
        IntStream.range(0, 500)
            .mapToObj(i -> store.log().append(aDraft(room.id(), alice, "no. " + i)))
            .map(stage -> stage.toCompletableFuture())
            .toList();

    store.close();

    assertThat(waiting).allSatisfy(result -> assertThat(result).isCompleted());
    var late = store.log().append(aDraft(room.id(), alice, "late")).toCompletableFuture();
    assertThatThrownBy(() -> join(late))
        .isInstanceOf(CompletionException.class)
        .cause()
        .hasMessage("The store is closed");
  }

  @Test
  void appends_pastTheBoundAreRefusedAtOnce() throws SQLException {
    Path file = folder.resolve("chat.db");
    Member alice = Members.aMember("alice");
    SqlStoreSettings tight = SqlStoreSettings.builder().maxBatch(1).maxWaiting(3).build();
    try (SqlStore store = SqlStore.sqlite(file, tight);
        Connection holder = SqliteFile.at(file).source(false).getConnection()) {
      Room room =
          store.rooms().open(OpeningRoom.group(new RoomName("a group"), alice, SOME_TIME)).room();
      holder.setAutoCommit(false);
      List<CompletableFuture<AppendResult>> results =
          IntStream.range(0, 10)
              .mapToObj(i -> store.log().append(aDraft(room.id(), alice, "no. " + i)))
              .map(stage -> stage.toCompletableFuture())
              .toList();

      assertThat(results.getLast()).isCompletedExceptionally();
      holder.rollback();
      holder.setAutoCommit(true);

      results.forEach(result -> result.handle((stored, refused) -> stored).join());
      long stored = results.stream().filter(result -> !result.isCompletedExceptionally()).count();
      assertThat(stored).as("waiting, and one with the writer").isBetween(3L, 4L);
    }
  }

  @Test
  void aFolderThatCannotBeMade_isAClearFailure() throws IOException {
    Path file = Files.createFile(folder.resolve("in-the-way"));

    assertThatThrownBy(() -> SqlStore.sqlite(file.resolve("chat.db")))
        .hasMessage("The folder of the store cannot be written");
  }

  private static AppendResult join(CompletableFuture<AppendResult> result) {
    return result.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String pragma(DataSource source, String name) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet value = statement.executeQuery("PRAGMA " + name)) {
      value.next();
      return value.getString(1);
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
