package io.madang.chat.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.AppendResult.Duplicate;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.Members;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the first version is brought up to date by opening it, with all that is in it. */
class UpgradeIT {

  private static final Instant SOME_TIME = Instant.parse("2026-02-03T04:05:06Z");

  private static final String IDS_FIRST = "UNIQUE (client_message_id, room_id, actor_id)";
  private static final String OF_EVENTS = "conrelid = 'madang_room_event'::regclass";

  private final Member alice = Members.aMember("alice");

  @Test
  void postgres_keepsItsLogAndGoesOn() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      DataSource source = server.getPostgresDatabase();
      Draft before = firstVersion(source, Dialect.POSTGRES);
      assertThat(count(source, "pg_constraint WHERE contype = 'f' AND " + OF_EVENTS)).isEqualTo(1);
      try (SqlStore store = SqlStore.over(source)) {
        assertThat(count(source, "pg_constraint WHERE contype = 'f' AND " + OF_EVENTS)).isZero();
        assertThat(count(source, "pg_constraint WHERE contype = 'u' AND " + OF_EVENTS)).isOne();
        assertThat(
                count(
                    source, "pg_constraint WHERE pg_get_constraintdef(oid) = '" + IDS_FIRST + "'"))
            .isOne();
        keepsItsLogAndGoesOn(store.log(), before);
      }
    }
  }

  @Test
  void sqlite_keepsItsLogAndGoesOn(@TempDir Path folder) throws SQLException {
    DataSource source = SqliteFile.at(folder.resolve("chat.db")).source(false);
    Draft before = firstVersion(source, Dialect.SQLITE);
    try (SqlStore store = SqlStore.sqlite(folder.resolve("chat.db"), SqlStoreSettings.defaults())) {
      assertThat(count(source, "sqlite_master WHERE type = 'table' AND name LIKE '%room_event%'"))
          .isOne();
      assertThat(count(source, "sqlite_master WHERE sql LIKE '%" + IDS_FIRST + "%'")).isOne();
      assertThat(count(source, "sqlite_master WHERE sql LIKE '%WITHOUT ROWID%'")).isZero();
      keepsItsLogAndGoesOn(store.log(), before);
    }
  }

  /** A room with its founder's coming and one message, which is returned. */
  private Draft firstVersion(DataSource source, Dialect dialect) {
    Schema.migrations(source, dialect).target("1").load().migrate();
    Database database = new Database(dialect, source, source);
    SqlStoreSettings settings = SqlStoreSettings.defaults();
    RoomId room =
        new JdbiRoomRepository(database, settings.epochs())
            .createGroup(new RoomName("room"), alice, SOME_TIME)
            .room()
            .id();
    Draft draft = Drafts.aDraft(room, alice, "before");
    try (JdbiRoomLog log = new JdbiRoomLog(database, 1, settings)) {
      log.start();
      assertThat(append(log, draft)).isInstanceOf(Appended.class);
    }
    return draft;
  }

  private void keepsItsLogAndGoesOn(RoomLog log, Draft before) {
    assertThat(append(log, before)).isInstanceOf(Duplicate.class);
    assertThat(append(log, Drafts.aDraft(before.room(), alice, "after")))
        .isInstanceOf(Appended.class);
    assertThat(log.readAfter(before.room(), Sequence.NONE, 10).orElseThrow().events())
        .extracting(RoomEvent::seq)
        .containsExactly(new Sequence(1), new Sequence(2), new Sequence(3));
  }

  private static AppendResult append(RoomLog log, Draft draft) {
    return log.append(draft).toCompletableFuture().join();
  }

  private static int count(DataSource source, String what) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM " + what)) {
      count.next();
      return count.getInt(1);
    }
  }
}
