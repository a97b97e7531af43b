package io.madang.chat.adapter.redis;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes, new ones for each test, and a Redis of the class's own. */
abstract class TwoNodesTest {

  static RedisProcess redis;

  Node here;
  Node there;

  @BeforeAll
  static void startRedis() {
    redis = RedisProcess.started();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @BeforeEach
  void startNodes() {
    here = patient();
    there = patient();
    here.awaitConnected();
    there.awaitConnected();
  }

  /** It does not give up a connection because the machine is busy. */
  private static Node patient() {
    return Node.started(Node.builder(redis.uri()).beat(Duration.ofSeconds(2)));
  }

  @AfterEach
  void stopNodes() {
    here.close();
    there.close();
  }
}
