package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.ChatStore;

/**
 * What the contracts of the storage ports need. The database may already contain rooms and members:
 * no test relies on an empty one, and every test creates its own.
 */
public interface StorageContract {

  /** The ports as seen by one node; the same database throughout a test. */
  ChatStore store();

  /**
   * The ports as seen by another node: other instances over the same database. A store that cannot
   * provide them declares it as a {@link OneNodeStorage}.
   */
  ChatStore another();
}
