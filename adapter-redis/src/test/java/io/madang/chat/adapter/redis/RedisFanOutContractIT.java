package io.madang.chat.adapter.redis;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.kit.fanout.ClusterFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The promises of the port, kept over a real Redis. */
final class RedisFanOutContractIT {

  private static RedisProcess redis;

  @BeforeAll
  static void startRedis() {
    redis = RedisProcess.started();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  private static EventFanOut node() {
    return ClusterFanOut.over(RedisWire.at(redis.uri())).key(Node.KEY).build();
  }

  @Nested
  final class OneNode implements EventFanOutContract.OneNode {

    @Override
    public EventFanOut join() {
      return node();
    }
  }

  @Nested
  final class TwoNodes implements EventFanOutContract.TwoNodes {

    @Override
    public EventFanOut join() {
      return node();
    }
  }
}
