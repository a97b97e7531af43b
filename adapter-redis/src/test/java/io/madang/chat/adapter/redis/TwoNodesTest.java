package io.madang.chat.adapter.redis;

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
    here = Node.connectedTo(redis.uri());
    there = Node.connectedTo(redis.uri());
  }

  @AfterEach
  void stopNodes() {
    here.close();
    there.close();
  }
}
