package io.madang.chat.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each test breaks something under load, mends it, and then wants everybody to have everything. The
 * cluster is the same for all, the rooms are not.
 */
@Order(1)
class ClusterFaultsIT {

  private static final int STALLED = 30;
  private static final Duration HASTY = Duration.ofMillis(400);

  @TempDir static Path data;
  private static FaultyCluster cluster;
  private Crowd crowd;

  @BeforeAll
  static void start() throws IOException {
    cluster = new FaultyCluster(data);
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }

  @BeforeEach
  void gather(TestInfo test) {
    crowd = cluster.crowd(test.getTestMethod().orElseThrow().getName());
    crowd.talk();
  }

  @AfterEach
  void mend() {
    if (crowd != null) {
      crowd.close();
    }
    cluster.mend();
  }

  @Test
  void node_killedAndRestarted() {
    cluster.one.kill();
    crowd.awaitMore(200);
    cluster.one.launchAgain();
    cluster.one.awaitReady();
    crowd.settle();
  }

  /** The two clients that were at the frozen node notice nothing until it goes on. */
  @Test
  void node_frozen() {
    cluster.two.freeze();
    crowd.awaitMore(100);
    cluster.two.thaw();
    crowd.settle();
  }

  @Test
  void redis_killedAndRestarted() throws IOException {
    cluster.redis.kill();
    crowd.awaitMore(200);
    cluster.redis.start();
    crowd.settle();
  }

  /** Not a word through Redis: the log alone brings everything to everybody. */
  @Test
  void redis_away_theLogCarriesAll() throws IOException {
    cluster.redis.kill();
    cluster.awaitFanOut("DEGRADED");
    assertThat(Health.of(cluster.one.http())).isEqualTo("DEGRADED");
    assertThat(Health.readiness(cluster.one.http())).isEqualTo(Health.READY);
    crowd.awaitMore(200);
    crowd.settle();

    cluster.redis.start();
    cluster.awaitFanOut("UP");
    crowd.talk();
    crowd.settle();
  }

  @Test
  void redis_pausedByCommand() {
    cluster.redis.pause(Duration.ofSeconds(3));
    crowd.awaitMore(200);
    cluster.awaitFanOut("UP");
    crowd.settle();
  }

  @Test
  void redis_frozen() {
    cluster.redis.freeze();
    crowd.awaitMore(200);
    cluster.redis.thaw();
    crowd.settle();
  }

  @Test
  void redis_connectionsDropped() {
    cluster.toRedis.dropAll();
    crowd.awaitMore(50);
    cluster.toRedis.refuse();
    crowd.awaitMore(200);
    cluster.toRedis.behave();
    crowd.settle();
  }

  @Test
  void redis_slow() {
    cluster.toRedis.delay(Duration.ofMillis(700));
    crowd.awaitMore(300);
    cluster.toRedis.behave();
    crowd.settle();
  }

  /** The connections look well and carry nothing: they are found out, and made anew. */
  @Test
  void redis_silent_theDeafListenerIsReplaced() {
    int before = cluster.toRedis.accepted();
    cluster.toRedis.swallow();
    cluster.awaitFanOut(cluster.one.http(), "DEGRADED");
    crowd.awaitMore(100);
    cluster.toRedis.behave();
    crowd.settle();

    cluster.awaitFanOut(cluster.one.http(), "UP");
    assertThat(cluster.toRedis.accepted()).isGreaterThanOrEqualTo(before + 2);
  }

  @Test
  void postgres_stoppedAtOnceAndRestarted() throws IOException {
    cluster.postgres.stopAtOnce();
    cluster.awaitUnready();
    cluster.postgres.startAgain();
    crowd.settle();
  }

  @Test
  void postgres_connectionsDropped() {
    cluster.toPostgres.dropAll();
    crowd.awaitMore(50);
    cluster.toPostgres.refuse();
    crowd.awaitMore(50);
    cluster.toPostgres.behave();
    crowd.settle();
  }

  @Test
  void postgres_slow() {
    cluster.toPostgres.delay(Duration.ofMillis(100));
    crowd.awaitMore(200);
    cluster.toPostgres.behave();
    crowd.settle();
  }

  /** The database believes in sessions that nobody will ever use again. */
  @Test
  void postgres_silent() {
    cluster.toPostgres.swallow();
    lastUnnoticed();
    cluster.toPostgres.behave();
    crowd.settle();
  }

  /**
   * Were their queues without a bound, they would hold more than twice the heap, and the node would
   * end: it runs with {@code -XX:+ExitOnOutOfMemoryError}.
   */
  @Test
  void clients_thatNeverRead_costNeitherMemoryNorTheOthers() throws IOException {
    List<StalledSocket> stalled = new ArrayList<>();
    try {
      for (int i = 0; i < STALLED; i++) {
        stalled.add(cluster.stall(crowd, "stalled-" + i));
      }
      crowd.shout(1_500, 3_900);
      crowd.settle();
      assertThat(cluster.one.isAlive()).isTrue();
    } finally {
      for (StalledSocket each : stalled) {
        each.close();
      }
    }
  }

  /** Nothing is wrong with the servers here; what lies between them and the clients is. */
  @Test
  void transport_losesEverySecondReceiptAndKillsSockets() {
    crowd.settle();
    LossyTransport lossy = new LossyTransport(crowd.seed());
    try (Crowd others =
        cluster.crowd("transport_lossy", client -> client.transport(lossy).patience(HASTY))) {
      others.talk().awaitMore(100);
      others.settle();
      assertThat(lossy.kills()).isPositive();
      assertThat(lossy.lostReceipts()).isPositive();
    }
  }

  /**
   * The fault is over before anybody can have found out, which takes seconds: so there is no
   * condition to wait for, and what matters is what becomes of it later.
   */
  private void lastUnnoticed() {
    try {
      Thread.sleep(Duration.ofMillis(new Random(crowd.seed()).nextInt(500, 2_500)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
