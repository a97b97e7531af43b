package io.madang.chat.kit.fanout;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import org.junit.jupiter.api.Nested;

/** The promises of the port, kept over a wire that keeps its own. */
final class MemoryWireContractTest {

  private final MemoryWire wire = new MemoryWire();

  @Nested
  final class OneNode implements EventFanOutContract.OneNode {

    @Override
    public EventFanOut join() {
      return Node.builder(wire).build();
    }
  }

  @Nested
  final class TwoNodes implements EventFanOutContract.TwoNodes {

    @Override
    public EventFanOut join() {
      return Node.builder(wire).build();
    }
  }
}
