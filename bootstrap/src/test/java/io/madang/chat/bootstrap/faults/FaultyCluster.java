package io.madang.chat.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.ReliableClient;
import io.madang.chat.testkit.fixture.FaultyProxy;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Two nodes on a PostgreSQL and a Redis, four processes. The first node gets to both through
 * proxies, the second one directly.
 */
final class FaultyCluster implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String HEAP = "128m";

  final PostgresProcess postgres;
  final RedisProcess redis;
  final FaultyProxy toPostgres;
  final FaultyProxy toRedis;
  final ServerProcess one;
  final ServerProcess two;
  private final List<Someone> people;
  private final Deque<Closeable> parts = new ArrayDeque<>();

  FaultyCluster(Path data) throws IOException {
    try {
      postgres = keep(new PostgresProcess(Files.createDirectories(data.resolve("postgres"))));
      redis = keep(new RedisProcess());
      toPostgres = keep(new FaultyProxy(postgres.port()));
      toRedis = keep(new FaultyProxy(redis.port()));
      String secret = newSecret();
      one = keep(node("one", toPostgres.port(), toRedis.port(), secret));
      two = keep(node("two", postgres.port(), redis.port(), secret));
      one.awaitReady();
      two.awaitReady();
      people =
          Stream.of("alice", "bob", "carol", "dave")
              .map(name -> Someone.at(two.http(), name))
              .toList();
    } catch (IOException | RuntimeException | Error halfway) {
      close();
      throw halfway;
    }
  }

  List<URI> nodes() {
    return List.of(one.http(), two.http());
  }

  /** Members who begin to follow two rooms of their own. */
  Crowd crowd(String test) {
    return new Crowd(test, people, nodes(), postgres::connection);
  }

  /** The same with clients who differ from the usual. */
  Crowd crowd(String test, UnaryOperator<ReliableClient.Builder> manner) {
    return new Crowd(test, people, nodes(), postgres::connection, manner);
  }

  /** Somebody of the crowd, at the first node, who does not read what their room says. */
  StalledSocket stall(Crowd crowd, String subscription) throws IOException {
    return new StalledSocket(one.port(), crowd.member().token(), crowd.room(), subscription);
  }

  /** What one test has broken harms the next one not. */
  void mend() {
    toPostgres.behave();
    toRedis.behave();
    redis.thaw();
    one.thaw();
    two.thaw();
    awaitFanOut("UP");
  }

  void awaitFanOut(String status) {
    nodes().forEach(node -> awaitFanOut(node, status));
  }

  void awaitFanOut(URI node, String status) {
    await("the fan-out is " + status)
        .atMost(PATIENCE)
        .until(() -> Health.ofFanOut(node).equals(status));
  }

  /** Both nodes have noticed that their store is away. */
  void awaitUnready() {
    await("nobody is ready")
        .atMost(PATIENCE)
        .until(() -> nodes().stream().allMatch(node -> Health.readiness(node) == Health.NOT_READY));
  }

  /** Also what was started before something else failed to. */
  @Override
  public void close() throws IOException {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }

  private <T extends Closeable> T keep(T part) {
    parts.push(part);
    return part;
  }

  private static ServerProcess node(String name, int postgres, int redis, String secret) {
    return new ServerProcess(
        name,
        HEAP,
        List.of(
            "--spring.datasource.url=" + PostgresProcess.url(postgres),
            "--spring.datasource.username=postgres",
            "--madang.redis.uri=" + RedisProcess.url(redis),
            "--madang.jwt.secret=" + secret));
  }

  private static String newSecret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }
}
