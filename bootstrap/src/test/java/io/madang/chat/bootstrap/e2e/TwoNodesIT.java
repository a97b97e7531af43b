package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two nodes on a real PostgreSQL and a real Redis: Alice at one, Bob at the other. */
class TwoNodesIT {

  private static EmbeddedPostgres postgres;
  private static TestRedis redis;
  private static ServerNode one;
  private static ServerNode two;
  private static List<String> settings;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    redis = TestRedis.start();
    settings =
        List.of(
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--madang.allowed-origins=" + String.join(",", OriginsContract.ALLOWED),
            "--madang.redis.uri=" + redis.uri(),
            "--madang.jwt.secret=" + newSecret());
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
  class Seed implements SeedContract {

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
  class Origins implements OriginsContract {

    @Override
    public ServerNode node() {
      return one;
    }
  }

  @Nested
  class Holes implements ClosedHolesContract {

    @Override
    public ServerNode node() {
      return two;
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
        await().atMost(Duration.ofSeconds(20)).until(() -> fanOutStatus(right).equals("UP"));
        hers.ask(Person.message(room, "and again"));
        assertThat(his.awaitMessages("sub-0", 2))
            .extracting(Person::textOf)
            .containsExactly("through the log", "and again");
      }
    } finally {
      own.close();
    }
  }

  static String newSecret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  private static String fanOutStatus(ServerNode node) {
    return Person.request(node, "GET", "/actuator/health", null, null)
        .json(200)
        .at("/components/fanOut/status")
        .asString();
  }
}
