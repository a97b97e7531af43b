package com.example.fanout;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Runs the testkit's contract for a fan-out. A host needs no more to prove its own. */
class TcpEventFanOutTest {

  private static TcpHub hub;

  @BeforeAll
  static void start() {
    hub = TcpHub.start();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Nested
  class Alone implements EventFanOutContract.OneNode {

    @Override
    public EventFanOut join() {
      return new TcpEventFanOut(hub.address());
    }
  }

  @Nested
  class Together implements EventFanOutContract.TwoNodes {

    @Override
    public EventFanOut join() {
      return new TcpEventFanOut(hub.address());
    }
  }
}
