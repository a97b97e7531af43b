package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
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
      Answer answer =
          alice.post("/chat/room/" + room + "/messages", Map.of("message", "nor so")).expect(503);
      assertThat(answer.code()).isEqualTo("unavailable");
    }
  }

  private static void stop(EmbeddedPostgres postgres) throws Exception {
    postgres.close();
  }

  private static int readiness(ServerNode node) {
    return Person.request(node, "GET", "/actuator/health/readiness", null, null).status();
  }

  private List<String> settings(EmbeddedPostgres postgres) {
    return List.of(
        "--madang.data-dir=" + data,
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres",
        "--madang.jwt.secret=" + TwoNodesIT.newSecret());
  }
}
