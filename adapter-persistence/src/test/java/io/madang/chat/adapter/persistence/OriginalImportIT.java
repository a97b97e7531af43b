package io.madang.chat.adapter.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.madang.chat.adapter.persistence.original.ImportReport;
import io.madang.chat.application.port.Account;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the original, with all that it lets into itself, becomes a store of each kind. */
class OriginalImportIT {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final RoomId STUDY = new RoomId(10);
  private static final RoomId PAIR = new RoomId(11);

  private static MariaDbServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws SQLException, IOException {
    server = MariaDbServer.start();
    try (Connection connection =
            DriverManager.getConnection(
                server.url("madang") + "?allowMultiQueries=true",
                MariaDbServer.ADMIN,
                MariaDbServer.ADMIN);
        Statement statement = connection.createStatement();
        InputStream schema = OriginalImportIT.class.getResourceAsStream("/original/schema.sql")) {
      statement.execute("CREATE DATABASE madang_original; USE madang_original");
      statement.execute(new String(schema.readAllBytes(), UTF_8));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void original_becomesAnSqliteStore() {
    try (SqlStore store = SqlStore.sqlite(folder.resolve("imported.db"))) {
      assertImported(store);
    }
  }

  @Test
  void original_becomesAPostgresStore() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        SqlStore store =
            SqlStore.postgres(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
      assertImported(store);
    }
  }

  /** In the same database even, since our tables have names of their own. */
  @Test
  void original_becomesAMariaDbStore() {
    try (SqlStore store =
        SqlStore.mariadb(server.url("madang_original"), MariaDbServer.USER, MariaDbServer.USER)) {
      assertImported(store);
    }
  }

  @Test
  void storeThatIsNotEmpty_isRefused() {
    try (SqlStore store = SqlStore.sqlite(folder.resolve("used.db"))) {
      store
          .rooms()
          .open(
              OpeningRoom.group(
                  new RoomName("used"), Member.of(1, "a", "a@example.org"), Instant.EPOCH));

      assertThatIllegalStateException()
          .isThrownBy(() -> importInto(store))
          .withMessageContaining("not empty");
      assertThat(store.members().list(Optional.empty(), 10)).isEmpty();
    }
  }

  @Test
  void databaseThatIsNotTheOriginals_isRefusedAndNothingIsChanged() {
    try (SqlStore store = SqlStore.sqlite(folder.resolve("new.db"))) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              store.importOriginal(
                  server.url("madang"), MariaDbServer.USER, MariaDbServer.USER, SEOUL))
          .withMessageContaining("cannot be read");
      assertThat(store.members().list(Optional.empty(), 10)).isEmpty();
      assertThatIllegalStateException()
          .isThrownBy(() -> store.importOriginal(server.url("madang"), "x", "secret", SEOUL))
          .withMessageContaining("cannot be reached")
          .withMessageNotContaining("secret");
    }
  }

  private static void assertImported(SqlStore store) {
    assertThat(importInto(store)).isEqualTo(new ImportReport(4, 5, 7, 9, 2, 2, 3, 3));
    assertMembers(store);
    assertMessages(store);
    assertUnread(store);
    assertLife(store);
    assertThatIllegalStateException().isThrownBy(() -> importInto(store));
  }

  private static ImportReport importInto(SqlStore store) {
    return store.importOriginal(
        server.url("madang_original"), MariaDbServer.USER, MariaDbServer.USER, SEOUL);
  }

  private static void assertMembers(SqlStore store) {
    Account hong = store.accounts().findByEmail(new EmailAddress("hong@example.com")).orElseThrow();
    assertThat(hong.member()).isEqualTo(Member.of(1, "홍길동 🚀", "hong@example.com"));
    assertThat(hong.role()).isEqualTo(MemberRole.USER);
    assertThat(hong.password().value()).startsWith("{bcrypt}$2a$10$");
    Account admin =
        store.accounts().findByEmail(new EmailAddress("admin@example.com")).orElseThrow();
    assertThat(admin.role()).isEqualTo(MemberRole.ADMIN);
    assertThat(admin.password().value()).startsWith("{bcrypt}$2a$10$");
    assertThat(store.members().list(Optional.empty(), 10))
        .extracting(member -> member.id() + " " + member.name() + " " + member.email())
        .contains(
            "5 member 5 member-5@imported.invalid",
            "7 " + "이".repeat(50) + " member-7@imported.invalid");
  }

  private static void assertMessages(SqlStore store) {
    List<Message> messages = store.log().messages(STUDY, range());
    assertThat(messages)
        .extracting(message -> message.text().value())
        .containsExactly(
            "안녕 👨‍👩‍👧",
            "two",
            "  three  ",
            "of one who left",
            "of one who is gone",
            "가".repeat(4_000),
            "rest");
    assertThat(messages.getFirst().at()).isEqualTo(Instant.parse("2025-03-01T01:01:00Z"));
    assertThat(store.log().readAfter(STUDY, Sequence.NONE, 100).orElseThrow().events())
        .extracting(event -> event.seq().value())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(store.rooms().openGroups(Optional.empty(), 10))
        .extracting(room -> room.id().value())
        .as("a room that everybody has left is closed")
        .containsExactly(10L, 20L);
  }

  /** As the original counts them, for messages that there are. */
  private static void assertUnread(SqlStore store) {
    assertThat(unread(store, 1, STUDY)).isEqualTo(4);
    assertThat(unread(store, 2, STUDY)).isEqualTo(2);
    assertThat(unread(store, 1, PAIR)).isZero();
    assertThat(unread(store, 2, PAIR)).isEqualTo(1);
  }

  /** What is new goes on from there. */
  private static void assertLife(SqlStore store) {
    Member hong = store.members().find(new MemberId(1)).orElseThrow();
    Member kim = store.members().find(new MemberId(2)).orElseThrow();
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Room again = store.rooms().open(OpeningRoom.pair(new PrivatePair(kim, hong), now)).room();
    assertThat(again.id()).isEqualTo(PAIR);
    Room fresh = store.rooms().open(OpeningRoom.group(new RoomName("new"), hong, now)).room();
    assertThat(fresh.id().value()).isGreaterThan(20);
    assertThat(store.log().append(Drafts.aDraft(STUDY, hong, "still here")))
        .succeedsWithin(Duration.ofSeconds(10));
    assertThat(unread(store, 1, STUDY)).as("one's own message is read").isZero();
    assertThat(unread(store, 2, STUDY)).isEqualTo(3);
  }

  private static long unread(SqlStore store, long member, RoomId room) {
    return store.lists().of(new MemberId(member)).stream()
        .filter(summary -> summary.room().id().equals(room))
        .mapToLong(RoomSummary::unread)
        .sum();
  }

  private static MessageRange range() {
    return new MessageRange(Optional.empty(), Optional.empty(), 100);
  }
}
