package io.madang.chat.testkit.engine;

import io.madang.chat.application.live.InProcessFanOut;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import org.junit.jupiter.api.Nested;

class InProcessFanOutTest {

  @Nested
  class OneNode implements EventFanOutContract.OneNode {

    private final InProcessFanOut.Hub hub = new InProcessFanOut.Hub();

    @Override
    public EventFanOut join() {
      return hub.join();
    }
  }

  @Nested
  class TwoNodes implements EventFanOutContract.TwoNodes {

    private final InProcessFanOut.Hub hub = new InProcessFanOut.Hub();

    @Override
    public EventFanOut join() {
      return hub.join();
    }
  }
}
