package io.madang.chat.adapter.persistence;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away and comes back. */
@Order(1)
class PostgresAwayIT {

  private static final Instant SOME_TIME = Instant.parse("2026-02-03T04:05:06Z");

  @TempDir private Path folder;

  @Test
  void aServerThatGoesAndComesBack_isNoticedAndUsedAgain() throws IOException {
    int port = freePort();
    Member alice = Members.aMember("alice");
    EmbeddedPostgres server = server(port);
    try (SqlStore store = SqlStore.postgres(url(port), "postgres", "")) {
      Room room =
          store.rooms().open(OpeningRoom.group(new RoomName("a group"), alice, SOME_TIME)).room();
      assertThat(append(store, aDraft(room.id(), alice, "before")).join()).isNotNull();
      assertThat(store.reachable()).isTrue();

      server.close();

      Draft missed = aDraft(room.id(), alice, "meanwhile");
      assertThatThrownBy(() -> append(store, missed).join())
          .cause()
          .isInstanceOf(StoreUnavailableException.class);
      assertThatThrownBy(() -> store.log().readAfter(room.id(), Sequence.NONE, 10))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(store.reachable()).isFalse();

      server = server(port);

      await().atMost(Duration.ofSeconds(20)).until(store::reachable);
      AppendResult after = append(store, missed).join();
      assertThat(((AppendResult.Appended) after).message().seq().value()).isEqualTo(3);
    } finally {
      server.close();
    }
  }

  @Test
  void connectionsThatAreCut_costNothingForLong() throws SQLException {
    Member alice = Members.aMember("alice");
    SharedPostgres.Database database = SharedPostgres.create();
    try (SqlStore store = SqlStore.postgres(database.url(), "postgres", "")) {
      Room room =
          store.rooms().open(OpeningRoom.group(new RoomName("a group"), alice, SOME_TIME)).room();
      database.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE application_name = 'madang' AND datname = current_database()\
          """);

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() ->
              append(store, aDraft(room.id(), alice, "hello"))
                  .handle((ok, failed) -> ok != null)
                  .join());
    }
  }

  @Test
  void startingWithoutAServer_failsSoonAndClearly() throws IOException {
    int port = freePort();
    long begun = System.nanoTime();

    assertThatThrownBy(() -> SqlStore.postgres(url(port), "postgres", "secret"))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageStartingWith("The store cannot be reached")
        .hasMessageNotContaining("secret")
        .hasNoCause();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void tables_liveBesideAHostsOwn() throws SQLException {
    DataSource source = SharedPostgres.create().source();
    try (Connection host = source.getConnection();
        Statement statement = host.createStatement()) {
      statement.execute("CREATE TABLE flyway_schema_history (of_the_host TEXT)");
      for (String own : List.of("orders", "member", "room", "participant", "room_event")) {
        statement.execute("CREATE TABLE " + own + " (of_the_host TEXT)");
      }

      SqlStore.over(source).close();
      SqlStore.over(source).close();

      try (ResultSet applied =
          statement.executeQuery(
              "SELECT COUNT(*) FROM madang_schema_history WHERE version = '1'")) {
        applied.next();
        assertThat(applied.getInt(1)).isEqualTo(1);
      }
    }
  }

  private EmbeddedPostgres server(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("pg"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static CompletableFuture<AppendResult> append(SqlStore store, Draft draft) {
    return store.log().append(draft).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS);
  }

  private static String url(int port) {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
