package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.fixture.FaultyProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes on one PostgreSQL, which is all that connects them, by way of a proxy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NodesWithoutRedis implements OriginalContract, PageContract {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private FaultyProxy way;
  private ServerNode left;
  private ServerNode right;

  /** Those of nodes that have a Redis. */
  abstract List<String> settings();

  abstract int portOfPostgres();

  @BeforeAll
  void startTwoMore() throws IOException {
    way = new FaultyProxy(portOfPostgres());
    List<String> without =
        settings().stream()
            .map(each ->
                each.startsWith("--madang.redis.uri")
                    ? "--madang.fan-out.postgres.url=jdbc:postgresql://127.0.0.1:"
                        + way.port()
                        + "/postgres"
                    : each)
            .toList();
    left = ServerNode.start(without);
    right = ServerNode.start(without);
    await().atMost(PATIENCE).until(() -> TwoNodesIT.fanOutStatus(left).equals("UP"));
    await().atMost(PATIENCE).until(() -> TwoNodesIT.fanOutStatus(right).equals("UP"));
  }

  @AfterAll
  void stopBoth() throws IOException {
    left.close();
    right.close();
    way.close();
  }

  @Override
  public ServerNode alicesNode() {
    return left;
  }

  @Override
  public ServerNode bobsNode() {
    return right;
  }

  @Test
  void fanOutAway_messagesStillCrossAndHealthSaysSo() throws Exception {
    Person alice = Person.at(left, "alice");
    Person bob = Person.at(right, "bob");
    long room = alice.createRoom("cut-off");
    bob.join(room);
    try (StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      his.subscribe("s", "/topic/" + room);
      way.refuse();
      await().atMost(PATIENCE).until(() -> TwoNodesIT.fanOutStatus(left).equals("DEGRADED"));
      await().atMost(PATIENCE).until(() -> TwoNodesIT.fanOutStatus(right).equals("DEGRADED"));

      hers.ask(Person.message(room, "through the log"));
      his.awaitMessages("s", 1);

      way.behave();
      await().atMost(PATIENCE).until(() -> TwoNodesIT.fanOutStatus(left).equals("UP"));
      await().atMost(PATIENCE).until(() -> TwoNodesIT.fanOutStatus(right).equals("UP"));
      hers.ask(Person.message(room, "and again"));
      assertThat(his.awaitMessages("s", 2))
          .extracting(Person::textOf)
          .containsExactly("through the log", "and again");
    }
  }

  @Test
  void messages_crossInMillisecondsAndNotByTheLog() throws Exception {
    Person alice = Person.at(left, "alice");
    Person bob = Person.at(right, "bob");
    long room = alice.createRoom("quick");
    bob.join(room);
    try (StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      his.subscribe("s", "/topic/" + room);
      List<Long> millis = new ArrayList<>();
      for (int i = 1; i <= 20; i++) {
        hers.ask(Person.message(room, "message " + i));
        long stored = System.nanoTime();
        his.awaitMessages("s", i);
        millis.add(Duration.ofNanos(System.nanoTime() - stored).toMillis());
      }
      assertThat(millis.stream().sorted().toList().get(10)).as("half of " + millis).isLessThan(250);
    }
  }
}
