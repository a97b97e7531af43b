package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.testkit.contract.MemberAccountsContract;
import io.madang.chat.testkit.contract.MemberDirectoryContract;
import io.madang.chat.testkit.contract.ReadCursorsContract;
import io.madang.chat.testkit.contract.RoomLogContract;
import io.madang.chat.testkit.contract.RoomsContract;
import io.madang.chat.testkit.contract.StorageContract;
import io.madang.chat.testkit.contract.UnrecognisedEventsContract;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class InMemoryStoreTest {

  abstract static class OneStore implements StorageContract {

    final InMemoryStore store = new InMemoryStore();

    @Override
    public ChatStore store() {
      return store;
    }

    @Override
    public ChatStore another() {
      return store;
    }
  }

  @Nested
  class Log extends OneStore implements RoomLogContract {}

  @Nested
  class LogWithAWriter implements RoomLogContract {

    private final InMemoryStore store = new InMemoryStore();
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

  @Nested
  class AllRooms extends OneStore implements RoomsContract {}

  @Nested
  class Cursors extends OneStore implements ReadCursorsContract {}

  @Nested
  class Unrecognised extends OneStore implements UnrecognisedEventsContract {

    @Override
    public void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id) {
      store.storeUnrecognised(event, id);
    }
  }

  @Nested
  class Directory implements MemberDirectoryContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    public MemberDirectory members() {
      return store.members();
    }

    @Override
    public Member add(MemberName name, EmailAddress email) {
      return store
          .accounts()
          .create(name, email, new PasswordHash("not a real hash"), Instant.EPOCH)
          .orElseThrow();
    }
  }

  @Nested
  class Accounts implements MemberAccountsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    public MemberAccounts accounts() {
      return store.accounts();
    }

    @Override
    public MemberAccounts another() {
      return store.accounts();
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
