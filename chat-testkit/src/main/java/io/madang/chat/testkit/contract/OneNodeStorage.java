package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.ChatStore;

/**
 * Declares that a store serves one node only, because it is a file that only one process opens, or
 * memory. The tests about two nodes then run on one node, with as many threads.
 */
public interface OneNodeStorage extends StorageContract {

  @Override
  default ChatStore another() {
    return store();
  }
}
