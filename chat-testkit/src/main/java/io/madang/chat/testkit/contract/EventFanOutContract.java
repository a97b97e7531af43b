package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.EventFanOut;
import java.time.Duration;

/** What {@link EventFanOut} promises. An adapter runs both parts. */
public interface EventFanOutContract {

  /** Another node, not started, on the network of this test; closed by the test. */
  EventFanOut join();

  /** How long to wait for what must arrive; no test waits to prove an absence. */
  default Duration patience() {
    return Duration.ofSeconds(30);
  }

  /** What a single node may rely on. */
  interface OneNode extends FanOutAloneContract {}

  /** What nodes tell each other. */
  interface TwoNodes extends FanOutBetweenContract {}
}
