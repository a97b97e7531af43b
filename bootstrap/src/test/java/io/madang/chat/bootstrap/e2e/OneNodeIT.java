package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.ChatHttp;
import io.madang.chat.testkit.socket.JsonSocket;
import io.madang.chat.testkit.socket.StompSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node as a stranger starts it: no settings but a key for the tests, the embedded store. */
class OneNodeIT {

  private static final String SECRET = TwoNodesIT.newSecret();

  @TempDir static Path data;
  private static ServerNode node;

  @BeforeAll
  static void start() {
    node = ServerNode.alone(data, "--madang.jwt.secret=" + SECRET);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Nested
  class Original implements OriginalContract {

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
  class Streams implements StreamContract {

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

  @Nested
  class StompSockets extends SocketsContract {

    StompSockets() {
      super(StompSocket::connect, node, node, SECRET);
    }
  }

  @Nested
  class JsonSockets extends SocketsContract {

    JsonSockets() {
      super(JsonSocket::connect, node, node, SECRET);
    }
  }

  @Nested
  class JsonWire implements JsonWireContract {

    @Override
    public ServerNode node() {
      return node;
    }
  }

  @Test
  void health_tellsStoreAndFanOut() {
    assertThat(node.http().get("/actuator/health").expect(200).body())
        .contains("\"store\":{\"status\":\"UP\"}", "\"fanOut\":{\"status\":\"UP\"}");
    node.http().get("/actuator/health/readiness").expect(200);
  }

  @Test
  void restart_keepsMembersRoomsAndMessages(@TempDir Path own) {
    Person alice;
    long room;
    try (ServerNode first = ServerNode.alone(own)) {
      alice = Person.signedUp(first, "alice");
      room = alice.createRoom("kept");
      alice.say(room, "remember me");
    }
    try (ServerNode second = ServerNode.alone(own)) {
      ChatAnswer history = second.http().as(alice.token()).get("/chat/history/" + room);
      assertThat(history.expect(200).body()).contains("remember me");
    }
  }

  @Test
  void restart_endsStreams_whichResumeWithoutLossOrRepeat(@TempDir Path own) {
    Person alice;
    long room;
    String last;
    EventStream stream;
    try (ServerNode first = ServerNode.alone(own)) {
      alice = Person.signedUp(first, "alice");
      room = alice.createRoom("streamed");
      stream = EventStream.of(alice, streamOf(room));
      stream.next();
      alice.say(room, "before");
      last = stream.nextMessages(1).getFirst().id();
      alice.say(room, "not seen yet");
    }
    try (stream) {
      stream.awaitEnd();
    }
    try (ServerNode second = ServerNode.alone(own)) {
      ChatHttp again = second.http().as(alice.token());
      try (EventStream resumed =
          EventStream.open(again.request(streamOf(room)).header("Last-Event-ID", last))) {
        again.post("/chat/room/" + room + "/messages", Map.of("message", "after")).expect(201);
        assertThat(resumed.nextMessages(2))
            .extracting(EventStream.Block::text)
            .containsExactly("not seen yet", "after");
      }
    }
  }

  private static String streamOf(long room) {
    return "/chat/room/" + room + "/events/stream";
  }
}
