package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.kit.fanout.ClusterFanOut;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.socket.JsonSocket;
import io.madang.chat.testkit.socket.StompSocket;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two nodes on a real PostgreSQL and a real Redis: Alice at one, Bob at the other. */
@Order(3)
class TwoNodesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static EmbeddedPostgres postgres;
  private static TestRedis redis;
  private static ServerNode one;
  private static ServerNode two;
  private static List<String> settings;
  private static String secret;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    redis = TestRedis.start();
    secret = newSecret();
    settings =
        List.of(
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--madang.allowed-origins=" + String.join(",", OriginsContract.ALLOWED),
            "--madang.redis.uri=" + redis.uri(),
            "--madang.jwt.secret=" + secret);
    one = ServerNode.start(settings);
    two = ServerNode.start(settings);
  }

  @AfterAll
  static void stop() throws Exception {
    one.close();
    two.close();
    redis.close();
    postgres.close();
  }

  @Nested
  class Original implements OriginalContract {

    @Override
    public ServerNode alicesNode() {
      return one;
    }

    @Override
    public ServerNode bobsNode() {
      return two;
    }
  }

  @Nested
  class Page implements PageContract {

    @Override
    public ServerNode alicesNode() {
      return one;
    }

    @Override
    public ServerNode bobsNode() {
      return two;
    }
  }

  @Nested
  class Streams implements StreamContract {

    @Override
    public ServerNode alicesNode() {
      return one;
    }

    @Override
    public ServerNode bobsNode() {
      return two;
    }
  }

  @Nested
  class Holes implements ClosedHolesContract {

    @Override
    public ServerNode node() {
      return two;
    }
  }

  @Nested
  class Origins implements OriginsContract {

    @Override
    public ServerNode node() {
      return one;
    }
  }

  @Nested
  class ForeignRows implements ForeignRowsContract {

    @Override
    public ServerNode node() {
      return one;
    }

    @Override
    public Connection database() throws SQLException {
      return postgres.getPostgresDatabase().getConnection();
    }
  }

  @Nested
  class Sessions implements SessionContract {

    @Override
    public ServerNode node() {
      return two;
    }
  }

  @Nested
  class StompSockets extends SocketsContract {

    StompSockets() {
      super(StompSocket::connect, one, two, secret);
    }
  }

  @Nested
  class JsonSockets extends SocketsContract {

    JsonSockets() {
      super(JsonSocket::connect, one, two, secret);
    }
  }

  @Test
  void sessionAndToken_endTogether() throws Exception {
    Person alice = Person.at(one, "alice");
    long room = alice.createRoom("short");
    Instant end = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
    String token = ShortToken.of(alice, end, secret);
    try (StompClient client = StompClient.connected(one.socket("/ws"), token)) {
      client.ask(Person.message(room, "while it lasts"));
      try (EventStream stream =
          EventStream.open(two.http().as(token).request("/chat/room/" + room + "/events/stream"))) {
        assertThat(client.awaitClosed()).isEqualTo(1008);
        assertThat(stream.next("end").data()).isEqualTo("{\"code\":\"unauthorized\"}");
        stream.awaitEnd();
      }
    }
    assertThat(Instant.now()).isAfterOrEqualTo(end);
    for (ServerNode node : List.of(one, two)) {
      try (StompClient again = StompClient.open(node.socket("/ws"))) {
        again.send(StompClient.connectFrame("CONNECT", token));
        assertThat(again.await("ERROR").header("message")).isEqualTo("authentication failed");
      }
      node.http().as(token).get("/chat/my/rooms").expect(401);
    }
  }

  @Nested
  class WithoutRedis extends NodesWithoutRedis {

    @Override
    List<String> settings() {
      return settings;
    }

    @Override
    int portOfPostgres() {
      return postgres.getPort();
    }
  }

  /** The Redis is this test's own: the others go on with theirs. */
  @Test
  void redisAway_messagesStillCrossAndHealthSaysSo() throws Exception {
    TestRedis own = TestRedis.start();
    List<String> withOwn =
        settings.stream()
            .map(each ->
                each.startsWith("--madang.redis.uri") ? "--madang.redis.uri=" + own.uri() : each)
            .toList();
    own.close();
    try (ServerNode left = ServerNode.start(withOwn);
        ServerNode right = ServerNode.start(withOwn)) {
      Person alice = Person.at(left, "alice");
      Person bob = Person.at(right, "bob");
      long room = alice.createRoom("without");
      bob.join(room);
      try (StompClient hers = alice.connect();
          StompClient his = bob.connect()) {
        his.subscribe("sub-0", "/topic/" + room);
        his.subscribe("inbox", "/user/queue/inbox");
        hers.ask(Person.message(room, "through the log"));
        assertThat(his.awaitMessages("sub-0", 1))
            .extracting(Person::textOf)
            .containsExactly("through the log");
        assertThat(fanOutStatus(left)).isEqualTo("DEGRADED");
        long twosome =
            alice.post("/chat/room/private/create?otherMemberId=" + bob.id()).json(200).asLong();
        PageContract.awaitHints(his, twosome, 1);

        own.restart();
        await().atMost(PATIENCE).until(() -> fanOutStatus(right).equals("UP"));
        hers.ask(Person.message(room, "and again"));
        assertThat(his.awaitMessages("sub-0", 2))
            .extracting(Person::textOf)
            .containsExactly("through the log", "and again");
      }
    } finally {
      own.close();
    }
  }

  /** A message forged in the other node's name, with the next number, is not delivered. */
  @Test
  void forgedMessages_areNotShownAndTheRealOnesAre() {
    Person alice = Person.at(one, "alice");
    Person bob = Person.at(two, "bob");
    long room = alice.createRoom("forged");
    bob.join(room);
    try (Eavesdropper mallory = new Eavesdropper(redis.uri());
        StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      his.subscribe("s", "/topic/" + room);
      hers.ask(Person.message(room, "the real first"));
      Eavesdropper.Heard real = mallory.await("the real first");
      his.awaitMessages("s", 1);
      long before = forgeriesHeardBy(two);

      real.forgeries().forEach(forged -> mallory.say(real, forged));
      await().until(() -> forgeriesHeardBy(two) - before == real.forgeries().size());
      hers.ask(Person.message(room, "the real second"));

      his.awaitMessages("s", 2);
      hers.ask(Person.message(room, "the real third"));
      assertThat(his.awaitMessages("s", 3))
          .extracting(Person::textOf)
          .containsExactly("the real first", "the real second", "the real third");
      assertThat(fanOutStatus(two)).isEqualTo("UP");
    }
  }

  @Test
  void nodeWithAnotherSecret_isNoticedAndHeardThroughTheLog() {
    List<String> otherwise =
        settings.stream()
            .map(each ->
                each.startsWith("--madang.jwt.secret")
                    ? "--madang.jwt.secret=" + newSecret()
                    : each)
            .toList();
    Person alice = Person.at(one, "alice");
    long room = alice.createRoom("mixed");
    try (ServerNode three = ServerNode.start(otherwise)) {
      Person bob = Person.at(three, "bob");
      bob.join(room);
      await().atMost(PATIENCE).until(() -> fanOutStatus(one).equals("DEGRADED"));
      await().atMost(PATIENCE).until(() -> fanOutStatus(three).equals("DEGRADED"));
      try (StompClient hers = alice.connect();
          StompClient his = bob.connect()) {
        his.subscribe("s", "/topic/" + room);
        hers.subscribe("s", "/topic/" + room);
        hers.ask(Person.message(room, "one"));
        his.awaitMessages("s", 1);
        his.ask(Person.message(room, "two"));
        assertThat(hers.awaitMessages("s", 2))
            .extracting(Person::textOf)
            .containsExactly("one", "two");
      }
    }
    await().atMost(PATIENCE).until(() -> fanOutStatus(one).equals("UP"));
    await().atMost(PATIENCE).until(() -> fanOutStatus(two).equals("UP"));
  }

  /** Two Redis, both of which work: the nodes hear themselves and nobody else. */
  @Test
  void nodesThatUseDifferentRedis_areNoticedByWhatIsInTheLog() throws Exception {
    TestRedis other = TestRedis.start();
    List<String> withOther =
        settings.stream()
            .map(each ->
                each.startsWith("--madang.redis.uri") ? "--madang.redis.uri=" + other.uri() : each)
            .toList();
    try (ServerNode three = ServerNode.start(withOther)) {
      Person alice = Person.at(one, "alice");
      Person bob = Person.at(three, "bob");
      long room = alice.createRoom("deaf");
      bob.join(room);
      try (StompClient his = bob.connect()) {
        his.subscribe("s", "/topic/" + room);
        await().atMost(PATIENCE).until(() -> fanOutStatus(three).equals("UP"));
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(200))
            .until(() -> {
              alice.say(room, "do you hear me?");
              return fanOutStatus(three).equals("DEGRADED");
            });
        int before = his.messages("s").size();
        Instant said = Instant.now();
        alice.say(room, "now quickly");
        await()
            .atMost(PATIENCE)
            .until(() ->
                his.messages("s").stream().anyMatch(each -> each.body().contains("now quickly")));
        assertThat(Duration.between(said, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(before).isPositive();
      }
    } finally {
      other.close();
    }
  }

  private static long forgeriesHeardBy(ServerNode node) {
    return ((ClusterFanOut) node.part(EventFanOut.class)).stats().forged();
  }

  static String newSecret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  static String fanOutStatus(ServerNode node) {
    return node.http().get("/actuator/health").json(200).at("/components/fanOut/status").asString();
  }
}
