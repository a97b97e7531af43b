package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.ChatStore;
import org.junit.jupiter.api.Nested;

/**
 * Every contract of a {@link ChatStore}. The test of a store extends it and says how to open one;
 * JUnit then runs each contract as a nested class. A contract that the testkit gains later is run
 * without a change to the test.
 *
 * <p>The database may already contain rooms and members. JUnit makes a new object of the test for
 * each test method, so what is slow to open belongs into a static field.
 */
public abstract class StoreContractSuite extends MemoryStoreContractSuite {

  /** A store that was open and has become unreachable. */
  protected abstract ChatStore away();

  @Nested
  class Away implements StoreAwayContract {

    @Override
    public ChatStore away() {
      return StoreContractSuite.this.away();
    }
  }
}
