package io.madang.chat.adapter.persistence.internal.postgres;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.madang.chat.adapter.persistence.SharedPostgres;
import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How databases, users and hosts' connections may be set up, and how they may not. */
class PostgresSetupIT {

  private static final Member ALICE = Members.aMember("alice");

  @ParameterizedTest
  @ValueSource(strings = {"LATIN1", "SQL_ASCII", "EUC_KR"})
  void otherEncoding_isRefusedByName(String encoding) throws SQLException {
    SharedPostgres.Database database =
        SharedPostgres.create(
            "ENCODING '%s' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0".formatted(encoding));

    assertThatIllegalStateException()
        .isThrownBy(() -> SqlStore.postgres(database.url(), "postgres", ""))
        .withMessageContainingAll("encoding", encoding, "UTF8");
    assertThatIllegalStateException().isThrownBy(() -> SqlStore.over(database.source()));
    assertThat(tables(database.source())).as("nothing was made in it").isEmpty();
  }

  @Test
  void databaseThatTakesNoWrites_isRefused() throws SQLException {
    SharedPostgres.Database database = SharedPostgres.create();
    database.set("default_transaction_read_only = on");

    assertThatIllegalStateException()
        .isThrownBy(() -> SqlStore.postgres(database.url(), "postgres", ""))
        .withMessageContaining("default_transaction_read_only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serializable", "repeatable read"})
  void cursorsThatMoveAtOnce_doNotMindTheIsolationOfTheDatabase(String isolation)
      throws SQLException {
    SharedPostgres.Database database = SharedPostgres.create();
    database.set("default_transaction_isolation = '%s'".formatted(isolation));
    try (SqlStore store = SqlStore.postgres(database.url(), "postgres", "")) {
      Room room =
          store
              .rooms()
              .open(OpeningRoom.group(new RoomName("a group"), ALICE, Instant.EPOCH))
              .room();
      List<CompletableFuture<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(store.log().append(aDraft(room.id(), ALICE, "no. " + i)).toCompletableFuture());
        IntStream.rangeClosed(1, 4)
            .mapToObj(reader ->
                CompletableFuture.runAsync(
                    () -> store.cursors().advance(room.id(), ALICE.id(), Optional.empty())))
            .forEach(all::add);
      }

      all.forEach(CompletableFuture::join);

      store.cursors().advance(room.id(), ALICE.id(), Optional.empty());
      assertThat(store.participants().ofRoom(room.id()))
          .allSatisfy(each -> assertThat(each.cursor().seq()).isEqualTo(new Sequence(101)));
    }
  }

  /** As a host's pool may give it, with or without auto-commit. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void connectionsOfTheHost_areGivenBackAsTheyCame(boolean commits) throws SQLException {
    String url = SharedPostgres.create().url();
    try (HostsConnections host = new HostsConnections(url, commits);
        SqlStore store = SqlStore.over(host.source())) {
      List<String> before = host.freshSession();
      Room room =
          store
              .rooms()
              .open(OpeningRoom.group(new RoomName("a group"), ALICE, Instant.EPOCH))
              .room();
      store.log().append(aDraft(room.id(), ALICE, "hello")).toCompletableFuture().join();
      store.cursors().advance(room.id(), ALICE.id(), Optional.empty());
      assertThat(store.lists().of(ALICE.id())).hasSize(1);
      assertThat(store.reachable()).isTrue();

      assertThat(host.sessions())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each).isEqualTo(before));
      assertThat(host.commits()).containsOnly(commits);
    }
  }

  @Test
  void pooler_isKnownByTheSessionsThatItShares() throws SQLException {
    DataSource source = SharedPostgres.create().source();
    assertThat(PostgresPool.sharesSessions(source)).isFalse();
    try (Connection only = source.getConnection()) {
      assertThat(PostgresPool.sharesSessions(HostsConnections.sharing(only))).isTrue();
    }
  }

  private static List<String> tables(DataSource source) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = source.getConnection();
        ResultSet rows = connection.getMetaData().getTables(null, "public", "%", null)) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }
}
