package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.testkit.contract.ChatStore;

/** A store as the contracts want to see it. */
record StoreNode(SqlStore store) implements ChatStore {

  @Override
  public RoomLog log() {
    return store.log();
  }

  @Override
  public RoomRepository rooms() {
    return store.rooms();
  }

  @Override
  public ReadCursors cursors() {
    return store.cursors();
  }
}
