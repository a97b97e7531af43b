package io.madang.chat.adapter.persistence.internal.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.MariaDbServer;
import io.madang.chat.testkit.fixture.Members;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** How servers and hosts' connections may be set up, how they may not, and what sessions do. */
class MariaDbSetupIT {

  private static final Member ALICE = Members.aMember("alice");

  private static MariaDbServer server;

  @BeforeAll
  static void start() {
    server = MariaDbServer.start("--log-bin", "--sync-binlog=1", "--binlog-format=MIXED");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "innodb_flush_log_at_trx_commit, 2, 1",
    "innodb_flush_log_at_trx_commit, 0, 1",
    "sync_binlog, 0, 1",
    "sync_binlog, 100, 1",
    "binlog_format, 'STATEMENT', 'MIXED'",
    "read_only, 1, 0"
  })
  void unsafeServer_isRefusedByTheNameOfItsSetting(String setting, String unsafe, String safe)
      throws SQLException {
    create("madang_unsafe");
    setGlobal(setting, unsafe);
    try {
      assertThatIllegalStateException()
          .isThrownBy(() -> open("madang_unsafe"))
          .withMessageContaining(setting);
      assertThatIllegalStateException()
          .isThrownBy(() -> SqlStore.over(source("madang_unsafe")))
          .withMessageContaining(setting);
    } finally {
      setGlobal(setting, safe);
    }
    assertThat(tables("madang_unsafe")).as("nothing was made in it").isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sql_mode='' | STRICT_TRANS_TABLES",
        "character_set_results='latin1' | utf8mb4",
        "character_set_client='latin1' | utf8mb4",
        "tx_isolation='READ-UNCOMMITTED' | READ COMMITTED"
      })
  void unfitConnectionsOfAHost_areRefused(String variable, String remedy) throws SQLException {
    create("madang_unfit");

    assertThatIllegalStateException()
        .isThrownBy(
            () -> SqlStore.over(source("madang_unfit?sessionVariables=" + variable)).close())
        .withMessageContaining(remedy);
    assertThat(tables("madang_unfit")).as("nothing was made in it").isZero();
  }

  @Test
  void startThatWasCutOff_isFinishedByTheNext() throws SQLException {
    create("madang_again");
    open("madang_again").close();
    execute("madang_again", "DROP TABLE madang_room_event");
    execute("madang_again", "DROP TABLE madang_schema_history");

    open("madang_again").close();

    assertThat(tables("madang_again")).isEqualTo(5);
  }

  @Test
  void nodesThatStartAtOnce_makeTheTablesOnce() throws SQLException {
    create("madang_together");

    List<CompletableFuture<SqlStore>> nodes =
        Stream.generate(() ->
                CompletableFuture.supplyAsync(
                    () -> open("madang_together"), Thread::startVirtualThread))
            .limit(3)
            .toList();

    nodes.forEach(node -> node.join().close());
    assertThat(tables("madang_together")).isEqualTo(5);
  }

  @Test
  void urlOfMySql_isTakenByTheDriverThatIsThere() throws SQLException {
    create("madang_by_mysql");
    String url = server.url("madang_by_mysql").replace("jdbc:mariadb:", "jdbc:mysql:");

    try (SqlStore store = SqlStore.mariadb(url, MariaDbServer.USER, MariaDbServer.USER)) {
      assertThat(store.reachable()).isTrue();
    }
  }

  /** As a node that froze would: its connection stays open, and nothing comes from it. */
  @Test
  void nodeThatIsSilentInsideATransaction_isCutOffBeforeTheOthersGiveUp() throws SQLException {
    create("madang_silent");
    try (SqlStore store = open("madang_silent");
        HikariDataSource frozen =
            MariaDbPool.open(
                server.url("madang_silent"), MariaDbServer.USER, MariaDbServer.USER, 1);
        Connection silent = frozen.getConnection();
        Statement statement = silent.createStatement()) {
      Room room =
          store.rooms().open(OpeningRoom.group(new RoomName("a"), ALICE, Instant.EPOCH)).room();
      statement.execute("START TRANSACTION");
      statement.execute("SELECT id FROM madang_room WHERE id = " + room.id() + " FOR UPDATE");

      assertThat(store.log().append(Drafts.aDraft(room.id(), ALICE, "hello")))
          .succeedsWithin(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void deadlock_isTriedAgain() throws SQLException {
    create("madang_deadlock");
    open("madang_deadlock").close();
    execute(
        "madang_deadlock",
        """
        INSERT INTO madang_room (id, kind, name, epoch, head_seq, message_count, last_message_seq, created_at)
        VALUES (1, 'GROUP', 'a', 'e', 0, 0, 0, 0), (2, 'GROUP', 'b', 'e', 0, 0, 0, 0)\
        """);
    try (Database database =
        MariaDbDatabase.open(
            server.url("madang_deadlock"), MariaDbServer.USER, MariaDbServer.USER, 4)) {
      AtomicInteger attempts = new AtomicInteger();
      CyclicBarrier both = new CyclicBarrier(2);
      var there =
          CompletableFuture.runAsync(
              () -> visit(database, attempts, both, 1, 2), Thread::startVirtualThread);
      var back =
          CompletableFuture.runAsync(
              () -> visit(database, attempts, both, 2, 1), Thread::startVirtualThread);

      assertThat(there).succeedsWithin(30, TimeUnit.SECONDS);
      assertThat(back).succeedsWithin(30, TimeUnit.SECONDS);
      assertThat(attempts).as("attempts of two").hasValueGreaterThan(2);
    }
  }

  /** Locks one room, meets the other transaction on its first attempt, and then the other room. */
  private static void visit(
      Database database, AtomicInteger attempts, CyclicBarrier both, int first, int second) {
    database.write(handle -> {
      touch(handle, first);
      if (attempts.incrementAndGet() <= 2) {
        meet(both);
      }
      return touch(handle, second);
    });
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new AssertionError(alone);
    }
  }

  private static int touch(Handle handle, int room) {
    return handle.execute(
        "UPDATE madang_room SET message_count = message_count + 1 WHERE id = ?", room);
  }

  private static SqlStore open(String database) {
    return SqlStore.mariadb(server.url(database), MariaDbServer.USER, MariaDbServer.USER);
  }

  private static MariaDbDataSource source(String database) throws SQLException {
    MariaDbDataSource source = new MariaDbDataSource(server.url(database));
    source.setUser(MariaDbServer.USER);
    source.setPassword(MariaDbServer.USER);
    return source;
  }

  private static void create(String database) throws SQLException {
    execute("madang", "CREATE DATABASE IF NOT EXISTS " + database);
  }

  private static void setGlobal(String setting, String value) throws SQLException {
    execute("madang", "SET GLOBAL " + setting + " = " + value);
  }

  private static void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int tables(String database) throws SQLException {
    try (Connection connection = connect("madang");
        Statement statement = connection.createStatement();
        ResultSet counted =
            statement.executeQuery(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '"
                    + database
                    + "'")) {
      counted.next();
      return counted.getInt(1);
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        server.url(database), MariaDbServer.ADMIN, MariaDbServer.ADMIN);
  }
}
