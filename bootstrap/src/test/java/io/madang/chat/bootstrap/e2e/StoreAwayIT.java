package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose PostgreSQL goes away says so, acknowledges nothing, and keeps its connections. */
class StoreAwayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path data;

  @Test
  void withoutItsStore_aNodeIsNotReadyAndRefusesWhatItCannotKeep() throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    try (postgres;
        ServerNode node = ServerNode.start(settings(postgres))) {
      Person alice = Person.at(node, "alice");
      long room = alice.createRoom("kept");
      try (StompClient client = alice.connect()) {
        client.subscribe("s", "/topic/" + room);
        stop(postgres);

        StompFrame refused = client.ask(Person.message(room, "not now"));
        assertThat(refused.body()).contains("\"code\":\"unavailable\"", "\"retryable\":true");
        assertThat(client.isOpen()).isTrue();
      }
      await().atMost(PATIENCE).until(() -> readiness(node) == 503);
      ChatAnswer answer =
          alice.post("/chat/room/" + room + "/messages", Map.of("message", "nor so")).expect(503);
      assertThat(answer.code()).isEqualTo("unavailable");
    }
  }

  /** As a provider does when the disk is full: what is there can be read. */
  @Test
  void storeThatTakesNoWrites_isDownUntilItDoes() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        ServerNode node = ServerNode.start(settings(postgres))) {
      Person alice = Person.at(node, "alice");
      long room = alice.createRoom("full");
      String messages = "/chat/room/" + room + "/messages";
      alice.post(messages, Map.of("message", "first")).expect(201);
      takeWrites(postgres, false);

      await().atMost(PATIENCE).until(() -> refused(alice, messages) && readiness(node) == 503);
      assertThat(readiness(node)).as("not by turns").isEqualTo(503);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(alice.history(room)).hasSize(1));

      takeWrites(postgres, true);

      await().atMost(PATIENCE).until(() -> readiness(node) == 200);
      alice.post(messages, Map.of("message", "second")).expect(201);
      assertThat(alice.history(room))
          .extracting(each -> each.path("message").asString())
          .containsExactly("first", "second");
    }
  }

  /** At first perhaps for the session that was ended under it, and not for the write. */
  private static boolean refused(Person person, String messages) {
    ChatAnswer refused = person.post(messages, Map.of("message", "refused")).expect(503);
    return refused.code().equals("unavailable");
  }

  /** New sessions begin with it; old ones are ended, also those that are just being opened. */
  private static void takeWrites(EmbeddedPostgres postgres, boolean all) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE");
      statement.execute(
          "ALTER DATABASE postgres SET default_transaction_read_only = " + (all ? "off" : "on"));
      String change;
      try (ResultSet now = statement.executeQuery("SELECT clock_timestamp()::text")) {
        now.next();
        change = now.getString(1);
      }
      await().atMost(PATIENCE).until(() -> all || endSessionsBefore(change, statement) == 0);
    }
  }

  private static int endSessionsBefore(String time, Statement statement) throws SQLException {
    try (ResultSet ended =
        statement.executeQuery(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND backend_start < '%s'
            """
                .formatted(time))) {
      ended.next();
      return ended.getInt(1);
    }
  }

  private static void stop(EmbeddedPostgres postgres) throws Exception {
    postgres.close();
  }

  private static int readiness(ServerNode node) {
    return node.http().get("/actuator/health/readiness").status();
  }

  private List<String> settings(EmbeddedPostgres postgres) {
    return List.of(
        "--madang.data-dir=" + data,
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres",
        "--madang.jwt.secret=" + TwoNodesIT.newSecret());
  }
}
