package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.EventFanOut;

/** What {@link EventFanOut} promises. An adapter runs both parts. */
public interface EventFanOutContract {

  /** Another node, not started, on the network of this test; closed by the test. */
  EventFanOut join();

  /** What a node that is alone may count on. */
  interface OneNode extends FanOutAloneContract {}

  /** What nodes tell each other. */
  interface TwoNodes extends FanOutBetweenContract {}
}
