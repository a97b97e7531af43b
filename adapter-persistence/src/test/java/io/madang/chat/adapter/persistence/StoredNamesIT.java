package io.madang.chat.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.LeavingRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.Members;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the tables is read for years: its names stay, whatever our classes are called. */
class StoredNamesIT {

  private static final Instant SOME_TIME = Instant.parse("2026-02-03T04:05:06Z");

  @TempDir private Path folder;

  private final Member alice = Members.aMember("alice");
  private final Member bob = Members.aMember("bob");

  @Test
  void kindsAndRoles_areWrittenAsEver() throws SQLException {
    Path file = folder.resolve("chat.db");
    try (SqlStore store = SqlStore.sqlite(file)) {
      Room room = store.rooms().open(OpeningRoom.group(new RoomName("r"), alice, SOME_TIME)).room();
      store.log().change(new JoiningRoom(room.id(), bob, SOME_TIME));
      store.log().append(Drafts.aDraft(room.id(), alice, "hi")).toCompletableFuture().join();
      store.log().change(new LeavingRoom(room.id(), bob, SOME_TIME));
      store.log().change(new JoiningRoom(room.id(), bob, SOME_TIME));

      assertThat(column(file, "SELECT kind FROM madang_room_event ORDER BY seq"))
          .containsExactly("joined", "joined", "posted", "left", "joined");
      assertThat(column(file, "SELECT role FROM madang_participant ORDER BY joined_seq"))
          .containsExactly("OWNER", "MEMBER");
      assertThat(column(file, "SELECT kind FROM madang_room")).containsExactly("GROUP");
    }
  }

  @Test
  void extras_sayWhatTheColumnsCannotAndAreNullForAMessage() throws SQLException {
    Path file = folder.resolve("chat.db");
    try (SqlStore store = SqlStore.sqlite(file)) {
      Room room = store.rooms().open(OpeningRoom.group(new RoomName("r"), alice, SOME_TIME)).room();
      store.log().append(Drafts.aDraft(room.id(), alice, "hi")).toCompletableFuture().join();
      store.log().change(new JoiningRoom(room.id(), bob, SOME_TIME));
      store.log().change(new LeavingRoom(room.id(), alice, SOME_TIME));
      store.log().change(new LeavingRoom(room.id(), bob, SOME_TIME));

      assertThat(column(file, "SELECT kind FROM madang_room_event ORDER BY seq"))
          .containsExactly(
              "joined", "posted", "joined", "left", "participant-changed", "left", "room-closed");
      assertThat(column(file, "SELECT extras FROM madang_room_event ORDER BY seq"))
          .containsExactly(
              about(alice, ",\"role\":\"OWNER\""),
              null,
              about(bob, ",\"role\":\"MEMBER\""),
              about(alice, ""),
              "{\"subject\":%d,\"role\":\"OWNER\"}".formatted(bob.id().value()),
              about(bob, ""),
              null);
    }
  }

  private static String about(Member member, String more) {
    return "{\"member\":{\"id\":%d,\"name\":\"%s\",\"email\":\"%s\"}%s}"
        .formatted(member.id().value(), member.name().value(), member.email().value(), more);
  }

  @Test
  void extrasThatALaterVersionAdded_areSkipped() throws SQLException {
    Path file = folder.resolve("chat.db");
    try (SqlStore store = SqlStore.sqlite(file)) {
      Room room = store.rooms().open(OpeningRoom.group(new RoomName("r"), alice, SOME_TIME)).room();
      execute(file, "UPDATE madang_room_event SET extras = json_set(extras, '$.by', 'invitation')");

      assertThat(store.log().readAfter(room.id(), Sequence.NONE, 9).orElseThrow().events())
          .extracting(RoomEvent::actor)
          .containsExactly(alice);
    }
  }

  @Test
  void rowsOfEveryKind_areReadAsEver() throws SQLException {
    Path file = folder.resolve("chat.db");
    try (SqlStore store = SqlStore.sqlite(file)) {
      Room room = store.rooms().open(OpeningRoom.group(new RoomName("r"), alice, SOME_TIME)).room();
      store.log().append(Drafts.aDraft(room.id(), alice, "hi")).toCompletableFuture().join();
      execute(file, insert(room, 3, "edited", "'ho'", 2));
      execute(file, insert(room, 4, "redacted", "NULL", 2));
      execute(file, "UPDATE madang_room SET head_seq = 4");

      assertThat(store.log().readAfter(room.id(), Sequence.NONE, 9).orElseThrow().events())
          .extracting(RoomEvent::getClass)
          .extracting(Class::getSimpleName)
          .containsExactly("MemberJoined", "MessagePosted", "MessageEdited", "MessageRedacted");
    }
  }

  @Test
  void whateverItsKindIsCalled_anEventIsReadInItsPlace() throws SQLException {
    Path file = folder.resolve("chat.db");
    List<String> kinds = List.of("message-pinned", "99", "", "two words", "POSTED", "\uB9C8\uB2F9");
    try (SqlStore store = SqlStore.sqlite(file)) {
      Room room = store.rooms().open(OpeningRoom.group(new RoomName("r"), alice, SOME_TIME)).room();
      for (int i = 0; i < kinds.size(); i++) {
        execute(file, insert(room, i + 2, kinds.get(i), "NULL", 0));
      }
      execute(file, "UPDATE madang_room SET head_seq = " + (kinds.size() + 1));

      assertThat(store.log().readAfter(room.id(), new Sequence(1), 9).orElseThrow().events())
          .extracting(event -> ((UnrecognisedEvent) event).kind().value())
          .containsExactly(
              "message-pinned", "99", "unrecognised", "unrecognised", "POSTED", "unrecognised");
    }
  }

  private static String insert(Room room, long seq, String kind, String body, long target) {
    return """
    INSERT INTO madang_room_event (room_id, seq, kind, number, actor_id, actor_name, actor_email,
                                   client_message_id, body, target_seq, at)
    VALUES (%s, %d, '%s', 1, 7, 'Ada', 'ada@example.org', NULL, %s, %d, 1)\
    """
        .formatted(room.id(), seq, kind, body, target);
  }

  private static List<String> column(Path file, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
