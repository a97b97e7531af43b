package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.ChatStore;

/**
 * What the contracts of the storage ports need. The database may hold rooms and members already: no
 * test counts on an empty one, and every test makes its own.
 */
public interface StorageContract {

  /** The ports as one node has them; over one test always the same database. */
  ChatStore store();

  /**
   * The ports as another node has them: other instances, the same database. A store that cannot
   * have them says so as a {@link OneNodeStorage}.
   */
  ChatStore another();
}
