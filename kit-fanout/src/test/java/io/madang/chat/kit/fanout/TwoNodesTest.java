package io.madang.chat.kit.fanout;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes on a wire in memory, new ones for each test. */
abstract class TwoNodesTest {

  final MemoryWire wire = new MemoryWire();

  Node here;
  Node there;

  @BeforeEach
  void startNodes() {
    here = Node.connectedTo(wire);
    there = Node.connectedTo(wire);
  }

  @AfterEach
  void stopNodes() {
    here.close();
    there.close();
  }
}
