package io.madang.chat.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.KillArgs;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.testkit.fixture.FaultyProxy;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Redis is absent, killed, cut off or silent. Each test has its own. */
final class RedisOutageIT {

  private static final int MOST_OUTSTANDING = 4_096;

  private final RedisProcess redis = RedisProcess.stopped();

  @BeforeAll
  static void bePatient() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
  }

  @AfterEach
  void stopRedis() {
    redis.close();
  }

  @Test
  void unreachableRedis_isWaitedFor() {
    try (Node here = Node.at(redis.uri());
        Node there = Node.at(redis.uri())) {
      there.fanOut().subscribe(Node.audience(1));
      here.publish(News.posted(1, 1));
      assertThat(here.fanOut().connected()).isFalse();
      assertThat(here.stats().dropped()).isEqualTo(1);

      redis.start();

      awaitNewsFlows(here, there, 2);
      assertThat(there.listener().misses()).isPositive();
      assertThat(there.listener().news()).doesNotContain(News.posted(1, 1));
    }
  }

  @Test
  void restartedRedis_isFoundAgainAndNothingOfBetweenIsSentLate() {
    redis.start();
    try (Node here = Node.connectedTo(redis.uri());
        Node there = Node.connectedTo(redis.uri())) {
      there.follow(1);
      redis.stop();
      await().until(() -> !here.fanOut().connected() && !there.fanOut().connected());
      int misses = there.listener().misses();

      for (int i = 1; i <= 20_000; i++) {
        here.publish(News.posted(1, i));
      }
      assertThat(here.stats().dropped()).isEqualTo(20_000);
      assertThat(here.stats().outstanding()).isZero();
      redis.start();

      awaitNewsFlows(here, there, 30_000);
      assertThat(there.listener().misses()).isGreaterThan(misses);
      assertThat(there.listener().news()).noneMatch(news -> sequence(news) <= 20_000);
    }
  }

  @Test
  void killedListener_isReplaced() {
    redis.start();
    try (Node here = Node.connectedTo(redis.uri());
        Node there = Node.connectedTo(redis.uri())) {
      there.follow(1);
      int misses = there.listener().misses();

      long killed = redis.ask(commands -> commands.clientKill(KillArgs.Builder.typePubsub()));

      assertThat(killed).isEqualTo(2);
      await().until(() -> there.listener().misses() > misses && there.fanOut().connected());
      awaitNewsFlows(here, there, 1);
    }
  }

  @Test
  void pausedRedis_isNoticedAndOutstandingNewsIsBounded() {
    redis.start();
    try (Node here = Node.connectedTo(redis.uri())) {
      redis.ask(commands -> commands.clientPause(3_000));

      for (int i = 0; i < 10_000; i++) {
        here.publish(News.posted(1, 1));
      }
      assertThat(here.stats().outstanding()).isLessThanOrEqualTo(MOST_OUTSTANDING);
      assertThat(here.stats().dropped()).isGreaterThanOrEqualTo(10_000 - MOST_OUTSTANDING);

      await().until(() -> !here.fanOut().connected());
      here.awaitConnected();
      assertThat(here.stats().rebuilt()).isPositive();
      await().until(() -> here.stats().outstanding() == 0);
    }
  }

  @Test
  void deafConnection_isReplaced() throws IOException {
    redis.start();
    try (FaultyProxy proxy = new FaultyProxy(redis.port());
        Node here = Node.connectedTo(redis.uri());
        Node there = Node.connectedTo("redis://127.0.0.1:" + proxy.port())) {
      there.follow(1);
      int misses = there.listener().misses();

      proxy.swallow();
      proxy.behave();

      await().until(() -> there.stats().rebuilt() > 0);
      await().until(() -> there.listener().misses() > misses && there.fanOut().connected());
      awaitNewsFlows(here, there, 1);
    }
  }

  @Test
  void serverThatNeverAnswers_doesNotHoldUpAnything() throws IOException {
    try (ServerSocket silent = new ServerSocket(redis.port());
        Node node = Node.at(redis.uri())) {
      silent.accept();
      silent.accept();
      // It gives up on both and tries again.
      silent.accept();
      assertThat(node.fanOut().connected()).isFalse();
    }
  }

  @Test
  void close_isQuickAndFinalWithAndWithoutRedis() {
    closesWell(Node.at(redis.uri()));
    redis.start();
    closesWell(Node.connectedTo(redis.uri()));
  }

  @Test
  void close_afterRedisWentAwayLeavesNothing() {
    redis.start();
    Node node = Node.connectedTo(redis.uri());
    redis.stop();

    closesWell(node);
  }

  private static void closesWell(Node node) {
    long begin = System.nanoTime();
    node.close();
    node.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    assertThat(node.fanOut().connected()).isFalse();
    node.publish(News.posted(1, 1));
    node.fanOut().subscribe(Node.audience(1));
    node.fanOut().unsubscribe(Node.audience(1));
    await().untilAsserted(() -> assertThat(ownThreads()).isEmpty());
  }

  /** Publishes until it is heard: what is said while a connection is made may be lost. */
  private static void awaitNewsFlows(Node from, Node to, long seq) {
    await("news flows")
        .until(() -> {
          from.publish(News.posted(1, seq));
          return to.listener().news().contains(News.posted(1, seq));
        });
  }

  private static long sequence(Broadcast news) {
    return ((CommittedEvent) news).seq().value();
  }

  private static List<String> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name ->
            name.startsWith("madang-redis")
                || name.startsWith("madang-fanout")
                || name.startsWith("lettuce"))
        .toList();
  }
}
