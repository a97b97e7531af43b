package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Rows in the log that this version has not written. Nodes of a later one share the database while
 * a cluster is brought up to date, and store what is not known here.
 */
interface ForeignRowsContract {

  ServerNode node();

  /** A connection of the test's own to the node's database. */
  Connection database() throws SQLException;

  @Test
  default void anEventOfAnUnknownKind_isReadAndReplayedInItsPlace() throws SQLException {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("later");
    try (StompClient client = alice.connect()) {
      client.ask(Person.message(room, "before"));
      store(alice, room, 3, "future-kind");
      store(alice, room, 4, "99");
      StompFrame receipt = client.ask(Person.message(room, "after"));
      assertThat(receipt.seq()).isEqualTo(5);

      JsonNode log = alice.get("/chat/room/" + room + "/events").json(200);
      assertThat(log.path("headSeq").asLong()).isEqualTo(5);
      assertThat(typesOf(log.path("events")))
          .containsExactly(
              "participant-joined", "message-posted", "future-kind", "99", "message-posted");
      assertThat(log.path("events").get(2).path("seq").asLong()).isEqualTo(3);
      assertThat(log.path("events").get(2).path("memberId").asLong()).isEqualTo(alice.id());
      assertThat(log.path("events").get(2).path("at").asString()).isEqualTo("1970-01-01T00:00:07Z");
      assertThat(alice.history(room))
          .extracting(message -> message.path("message").asString())
          .containsExactly("before", "after");

      StompFrame all = client.ask(replay("all", "/topic/" + room + "/events"));
      assertThat(all.header("resume")).isEqualTo("complete");
      assertThat(client.messages("all"))
          .extracting(StompFrame::seq)
          .containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(Person.json(client.messages("all").get(3))).isEqualTo(log.path("events").get(3));
      StompFrame messages = client.ask(replay("messages", "/topic/" + room));
      assertThat(messages.header("resume")).isEqualTo("complete");
      assertThat(client.messages("messages"))
          .extracting(Person::textOf)
          .containsExactly("before", "after");

      assertThat(client.ask(Person.message(room, "and on")).seq()).isEqualTo(6);
      assertThat(client.awaitMessages("all", 6).getLast().seq()).isEqualTo(6);
      assertThat(client.awaitMessages("messages", 3).getLast().seq()).isEqualTo(6);
    }
  }

  @Test
  default void anEventOfAnUnknownKind_isHeardByThoseWhoAreThere() throws SQLException {
    Person alice = Person.at(node(), "alice");
    Person bob = Person.at(node(), "bob");
    long room = alice.createRoom("live");
    bob.join(room);
    try (StompClient client = bob.connect()) {
      client.subscribe("all", "/topic/" + room + "/events");
      client.subscribe("messages", "/topic/" + room);
      client.subscribe("inbox", "/user/queue/inbox");

      store(alice, room, 3, "future-kind");

      assertThat(client.awaitMessages("all", 1).getFirst().seq()).isEqualTo(3);
      client.ask(Person.message(room, "after"));
      assertThat(client.awaitMessages("all", 2).getLast().seq()).isEqualTo(4);
      assertThat(client.awaitMessages("messages", 1).getFirst().seq()).isEqualTo(4);
      assertThat(alice.myRoom(room).path("unReadCount").asLong()).isEqualTo(1);
      assertThat(alice.myRoom(room).path("headSeq").asLong()).isEqualTo(4);
    }
  }

  /** Rows that no version writes: clients are not told to retry, and all other rooms are served. */
  @Test
  default void aRowThatCannotBeRead_isAFaultOfOursAndIsNotAskedForForEver() throws SQLException {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("broken");
    try (StompClient client = alice.connect()) {
      client.ask(Person.message(room, "before"));
      client.subscribe("live", "/topic/" + room + "/events");
      store(alice, room, 3, "edited");

      ChatAnswer log = alice.get("/chat/room/" + room + "/events").expect(500);
      assertThat(log.code()).isEqualTo("internal");
      StompFrame replay = client.ask(replay("replay", "/topic/" + room + "/events"));
      assertThat(replay.body())
          .contains("\"code\":\"internal\"", "\"retryable\":false", "\"subscription\":\"replay\"");
      client.await(
          "the end of the live one",
          frame ->
              frame.body().contains("\"code\":\"internal\"")
                  && frame.body().contains("\"subscription\":\"live\""));

      assertThat(client.isOpen()).isTrue();
      client.subscribe("again", "/topic/" + room + "/events");
      assertThat(client.ask(Person.message(room, "after")).seq()).isEqualTo(4);
      assertThat(client.awaitMessages("again", 1).getFirst().seq()).isEqualTo(4);
      assertThat(alice.history(room))
          .extracting(message -> message.path("message").asString())
          .containsExactly("before", "after");
    }
  }

  private void store(Person actor, long room, long seq, String kind) throws SQLException {
    execute(
        """
        INSERT INTO madang_room_event
               (room_id, seq, kind, number, actor_id, actor_name, actor_email, body, at)
        SELECT id, %d, '%s', message_count, %d, '%s', '%s', 'for those who know', 7000000
          FROM madang_room WHERE id = %d\
        """
            .formatted(seq, kind, actor.id(), actor.name(), actor.email(), room),
        "UPDATE madang_room SET head_seq = %d WHERE id = %d".formatted(seq, room));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
      }
      connection.commit();
    }
  }

  private static StompFrame replay(String id, String destination) {
    return StompFrame.of("SUBSCRIBE")
        .with("id", id)
        .with("destination", destination)
        .with("last-seq", 0);
  }

  private static List<String> typesOf(JsonNode events) {
    return events.valueStream().map(event -> event.path("type").asString()).toList();
  }
}
