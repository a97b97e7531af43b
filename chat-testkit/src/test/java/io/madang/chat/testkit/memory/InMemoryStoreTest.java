package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.testkit.contract.MemoryStoreContractSuite;
import io.madang.chat.testkit.contract.RoomLogContract;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class InMemoryStoreTest extends MemoryStoreContractSuite {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected ChatStore store() {
    return store;
  }

  @Override
  protected ChatStore another() {
    return store;
  }

  @Override
  protected void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id) {
    store.storeUnrecognised(event, id);
  }

  @Nested
  class LogWithAWriter implements RoomLogContract {

    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    @AfterEach
    void stopWriter() {
      writer.shutdownNow();
    }

    @Override
    public ChatStore store() {
      return new WithWriter(store, store.log(writer));
    }

    @Override
    public ChatStore another() {
      return new WithWriter(store, store.log(writer));
    }
  }

  private record WithWriter(InMemoryStore store, RoomLog log) implements ChatStore {

    @Override
    public Rooms rooms() {
      return store.rooms();
    }

    @Override
    public Participants participants() {
      return store.participants();
    }

    @Override
    public ReadCursors cursors() {
      return store.cursors();
    }

    @Override
    public RoomLists lists() {
      return store.lists();
    }

    @Override
    public MemberDirectory members() {
      return store.members();
    }

    @Override
    public MemberAccounts accounts() {
      return store.accounts();
    }

    @Override
    public void close() {}
  }
}
