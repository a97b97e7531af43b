package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
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
import io.madang.chat.testkit.contract.RoomRepositoryContract;
import io.madang.chat.testkit.contract.StorageContract;
import io.madang.chat.testkit.contract.StoreUnderTest;
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
    public StoreUnderTest store() {
      return node(store, store.log());
    }

    @Override
    public StoreUnderTest another() {
      return node(store, store.log());
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
    public StoreUnderTest store() {
      return node(store, store.log(writer));
    }

    @Override
    public StoreUnderTest another() {
      return node(store, store.log(writer));
    }
  }

  @Nested
  class Rooms extends OneStore implements RoomRepositoryContract {}

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

  private static StoreUnderTest node(InMemoryStore store, RoomLog log) {
    return new Node(log, store.rooms(), store.cursors());
  }

  private record Node(RoomLog log, RoomRepository rooms, ReadCursors cursors)
      implements StoreUnderTest {}
}
