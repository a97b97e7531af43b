package io.madang.chat.adapter.broker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.kit.fanout.ClusterFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The promises of the port, kept over a real Apache Artemis. */
final class BrokerFanOutContractIT {

  static final String PREFIX = "/topic/madang.v1.";

  private static final byte[] KEY = "a key of at least thirty-two bytes".getBytes(US_ASCII);

  private static TestBroker broker;

  /** For the tests that stop it. */
  private static TestBroker another;

  @BeforeAll
  static void startBroker() {
    broker = TestBroker.started();
    another = new TestBroker();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
    another.close();
  }

  static ClusterFanOut.Builder over(String uri) {
    return ClusterFanOut.over(BrokerWire.at(uri, PREFIX)).key(KEY);
  }

  @Nested
  final class OneNode implements EventFanOutContract.OneNode {

    @Override
    public EventFanOut join() {
      return over(broker.uri()).build();
    }
  }

  @Nested
  final class TwoNodes implements EventFanOutContract.TwoNodes {

    @Override
    public EventFanOut join() {
      return over(broker.uri()).build();
    }
  }

  @Nested
  final class Outages implements EventFanOutContract.Outages {

    @Override
    public EventFanOut join() {
      return over(another.uri()).beat(Duration.ofMillis(300)).build();
    }

    @Override
    public TestBroker server() {
      return another;
    }
  }

  @Test
  void wrongPassword_isSaidInTheWordsOfTheBroker() {
    try (ClusterFanOut node = over(broker.uri("madang", "hidden")).build()) {
      node.start(new Deaf());

      await().until(() -> node.trouble().orElse("").contains("Security Error"));
      assertThat(node.connected()).isFalse();
      assertThat(node.trouble().orElseThrow()).doesNotContain("hidden");
    }
  }

  @Test
  void prefixes_keepClustersApart() {
    try (ClusterFanOut node = over(broker.uri()).build();
        ClusterFanOut stranger =
            ClusterFanOut.over(BrokerWire.at(broker.uri(), "/topic/others."))
                .key("another key of at least 32 bytes!".getBytes(US_ASCII))
                .build()) {
      node.start(new Deaf());
      stranger.start(new Deaf());

      await().until(() -> node.connected() && stranger.connected());
      assertThat(node.stats().forged() + stranger.stats().forged()).isZero();
    }
  }

  private static final class Deaf implements EventFanOut.Listener {

    @Override
    public void heard(Broadcast broadcast) {
      // These nodes follow nobody.
    }

    @Override
    public void mayHaveMissed() {
      // These nodes follow nobody.
    }
  }
}
