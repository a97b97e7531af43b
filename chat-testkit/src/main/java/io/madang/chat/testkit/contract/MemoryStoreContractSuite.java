package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import java.time.Instant;
import org.junit.jupiter.api.Nested;

/**
 * Every contract of a store that is always there, because it is in the memory of the process. Any
 * other store runs the {@link StoreContractSuite}.
 */
public abstract class MemoryStoreContractSuite {

  /** The store as seen by one node; the same database throughout a test. */
  protected abstract ChatStore store();

  /**
   * The store as seen by another node. One that only one process can open gives {@link #store}
   * again.
   */
  protected abstract ChatStore another();

  /** As {@link UnrecognisedEventsContract#storeUnrecognised}. */
  protected abstract void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id);

  /** What each contract of several ports asks for. */
  protected abstract class OfStore implements StorageContract {

    @Override
    public final ChatStore store() {
      return MemoryStoreContractSuite.this.store();
    }

    @Override
    public final ChatStore another() {
      return MemoryStoreContractSuite.this.another();
    }
  }

  @Nested
  class Log extends OfStore implements RoomLogContract {}

  @Nested
  class Rooms extends OfStore implements RoomsContract {}

  @Nested
  class Cursors extends OfStore implements ReadCursorsContract {}

  @Nested
  class Unrecognised extends OfStore implements UnrecognisedEventsContract {

    @Override
    public void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id) {
      MemoryStoreContractSuite.this.storeUnrecognised(event, id);
    }
  }

  @Nested
  class Directory implements MemberDirectoryContract {

    @Override
    public MemberDirectory members() {
      return store().members();
    }

    @Override
    public Member add(MemberName name, EmailAddress email) {
      return another()
          .accounts()
          .create(name, email, new PasswordHash("not a real hash"), Instant.EPOCH)
          .orElseThrow();
    }
  }

  @Nested
  class Accounts implements MemberAccountsContract {

    @Override
    public MemberAccounts accounts() {
      return store().accounts();
    }

    @Override
    public MemberAccounts another() {
      return MemoryStoreContractSuite.this.another().accounts();
    }
  }
}
