package io.madang.chat.adapter.broker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The same promises over a real RabbitMQ, where Debian's package of it is installed. */
final class RabbitFanOutIT {

  @TempDir static Path folder;
  private static RabbitProcess rabbit;

  @BeforeAll
  static void prepare() {
    assumeTrue(
        RabbitProcess.isInstalled(),
        "RabbitMQ is not tried: Debian's package rabbitmq-server is not installed here");
    rabbit = new RabbitProcess(folder);
    rabbit.start();
  }

  @AfterAll
  static void stop() {
    if (rabbit != null) {
      rabbit.close();
    }
  }

  private static EventFanOut node() {
    return BrokerFanOutContractIT.over(rabbit.uri()).beat(Duration.ofMillis(500)).build();
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
