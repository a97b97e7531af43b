package io.madang.chat.adapter.redis;

import org.junit.jupiter.api.Test;
import redis.embedded.RedisSentinel;

/** Redis is found by asking a sentinel. */
final class RedisSentinelIT {

  @Test
  void redis_isFoundThroughASentinel() throws Exception {
    int port = RedisProcess.freePort();
    try (RedisProcess redis = RedisProcess.started()) {
      RedisSentinel sentinel =
          RedisSentinel.builder()
              .bind("127.0.0.1")
              .port(port)
              .masterName("courtyard")
              .masterPort(redis.port())
              .quorumSize(1)
              .build();
      sentinel.start();
      try (Node node = Node.connectedTo("redis-sentinel://127.0.0.1:" + port + "#courtyard")) {
        node.follow(1);
      } finally {
        sentinel.stop();
      }
    }
  }
}
