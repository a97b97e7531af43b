package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node as a stranger starts it: no settings, the embedded store. */
class OneNodeIT {

  @TempDir static Path data;
  private static ServerNode node;

  @BeforeAll
  static void start() {
    node = ServerNode.alone(data);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Nested
  class Seed implements SeedContract {

    @Override
    public ServerNode alicesNode() {
      return node;
    }

    @Override
    public ServerNode bobsNode() {
      return node;
    }
  }

  @Nested
  class Page implements PageContract {

    @Override
    public ServerNode alicesNode() {
      return node;
    }

    @Override
    public ServerNode bobsNode() {
      return node;
    }
  }

  @Nested
  class Refusals implements RefusalsContract {

    @Override
    public ServerNode node() {
      return node;
    }
  }

  @Nested
  class ChosenText implements ChosenTextContract {

    @Override
    public ServerNode node() {
      return node;
    }
  }

  @Nested
  class Sessions implements SessionContract {

    @Override
    public ServerNode node() {
      return node;
    }
  }

  @Nested
  class Holes implements ClosedHolesContract {

    @Override
    public ServerNode node() {
      return node;
    }
  }

  @Nested
  class ForeignRows implements ForeignRowsContract {

    @Override
    public ServerNode node() {
      return node;
    }

    @Override
    public Connection database() throws SQLException {
      return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("madang.db"));
    }
  }

  @Test
  void health_tellsStoreAndFanOut() {
    Answer health = Person.request(node, "GET", "/actuator/health", null, null).expect(200);
    assertThat(health.body())
        .contains("\"store\":{\"status\":\"UP\"}", "\"fanOut\":{\"status\":\"UP\"}");
    Person.request(node, "GET", "/actuator/health/readiness", null, null).expect(200);
  }

  @Test
  void restart_keepsMembersRoomsAndMessages(@TempDir Path own) {
    Person alice;
    long room;
    try (ServerNode first = ServerNode.alone(own)) {
      alice = Person.at(first, "alice");
      room = alice.createRoom("kept");
      alice
          .post("/chat/room/" + room + "/messages", java.util.Map.of("message", "remember me"))
          .expect(201);
    }
    try (ServerNode second = ServerNode.alone(own)) {
      Answer history =
          Person.request(second, "GET", "/chat/history/" + room, null, alice.token()).expect(200);
      assertThat(history.body()).contains("remember me");
    }
  }
}
