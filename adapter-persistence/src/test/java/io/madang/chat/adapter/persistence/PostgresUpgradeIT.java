package io.madang.chat.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.domain.room.Sequence;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.Members;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A database of the first version is brought up to date by opening it, with all that is in it. */
class PostgresUpgradeIT {

  private static final Instant SOME_TIME = Instant.parse("2026-02-03T04:05:06Z");

  private final Member alice = Members.aMember("alice");

  @Test
  void firstVersion_keepsItsLogAndGoesOn() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      DataSource source = server.getPostgresDatabase();
      Schema.migrations(source, Dialect.POSTGRES).target("1").load().migrate();
      RoomId room = fill(source);
      assertThat(foreignKeysOfEvents(source)).isEqualTo(1);
      try (SqlStore store = SqlStore.over(source)) {
        assertThat(foreignKeysOfEvents(source)).isZero();
        assertThat(say(store.roomLog(), room, "after")).isEqualTo(3);
        assertThat(store.roomLog().readAfter(room, Sequence.NONE, 10).orElseThrow().events())
            .extracting(RoomEvent::seq)
            .containsExactly(new Sequence(1), new Sequence(2), new Sequence(3));
      }
    }
  }

  /** A room with its founder's coming and one message. */
  private RoomId fill(DataSource source) {
    Database database = new Database(Dialect.POSTGRES, source, source);
    SqlStoreSettings settings = SqlStoreSettings.defaults();
    RoomId room =
        new JdbiRoomRepository(database, settings.epochs())
            .createGroup(new RoomName("room"), alice, SOME_TIME)
            .room()
            .id();
    try (JdbiRoomLog log = new JdbiRoomLog(database, 1, settings)) {
      log.start();
      assertThat(say(log, room, "before")).isEqualTo(2);
    }
    return room;
  }

  private long say(RoomLog log, RoomId room, String text) {
    Appended stored =
        (Appended) log.append(Drafts.aDraft(room, alice, text)).toCompletableFuture().join();
    return stored.message().seq().value();
  }

  private static int foreignKeysOfEvents(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM pg_constraint"
                    + " WHERE conrelid = 'madang_room_event'::regclass AND contype = 'f'")) {
      count.next();
      return count.getInt(1);
    }
  }
}
