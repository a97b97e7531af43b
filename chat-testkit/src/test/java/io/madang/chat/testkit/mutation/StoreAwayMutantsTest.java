package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.testkit.contract.StoreAwayContract;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stores that are away, and say it wrongly. */
class StoreAwayMutantsTest extends MutantsTest<StoreAwayMutantsTest.Flaw> {

  private static final String LOG = "log_saysThatItsStoreIsAway";
  private static final String ROOMS = "rooms_sayThatTheirStoreIsAway";
  private static final String CURSORS = "cursors_sayThatTheirStoreIsAway";
  private static final Flaw RIGHT = new Flaw("", new StoreUnavailableException("away"));

  private static volatile Flaw flaw = RIGHT;

  /** The method with this name fails otherwise, or not at all; every one if the name is "all". */
  record Flaw(String method, RuntimeException thrown) {

    RuntimeException thrownBy(String called) {
      return method.equals(called) || method.equals("all") ? thrown : RIGHT.thrown();
    }
  }

  StoreAwayMutantsTest() {
    super(Contract.class, RIGHT, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    RuntimeException drivers = new IllegalStateException("connection refused");
    RuntimeException wrapped = new IllegalStateException(new StoreUnavailableException("away"));
    return List.of(
        Mutant.of("lets its driver speak", new Flaw("all", drivers), LOG, ROOMS, CURSORS),
        Mutant.of("fails a stage otherwise", new Flaw("append", drivers), LOG),
        Mutant.of("reads otherwise", new Flaw("readAfter", drivers), LOG),
        Mutant.of("lets in otherwise", new Flaw("change", drivers), LOG),
        Mutant.of("renews otherwise", new Flaw("renewEpoch", drivers), LOG),
        Mutant.of("lists otherwise", new Flaw("positions", drivers), CURSORS),
        Mutant.of("says it in the cause, which is right", new Flaw("all", wrapped)));
  }

  static class Contract implements StoreAwayContract {

    @Override
    public ChatStore away() {
      return new FlawedStore(
          new InMemoryStore(),
          away(RoomLog.class),
          away(Rooms.class),
          away(Participants.class),
          away(ReadCursors.class),
          away(RoomLists.class));
    }

    private static <P> P away(Class<P> port) {
      Object proxy =
          Proxy.newProxyInstance(
              port.getClassLoader(),
              new Class<?>[] {port},
              (self, method, arguments) -> {
                RuntimeException failure = flaw.thrownBy(method.getName());
                if (method.getReturnType() == CompletionStage.class) {
                  return CompletableFuture.failedFuture(failure);
                }
                throw failure;
              });
      return port.cast(proxy);
    }
  }
}
