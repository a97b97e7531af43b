package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.testkit.contract.OneNodeStorage;
import io.madang.chat.testkit.contract.RoomLogEpochContract;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.List;
import java.util.function.BiFunction;

/** Renewing epochs, by logs that do it wrong. */
class EpochMutantsTest extends MutantsTest<EpochMutantsTest.Flaw> {

  private static final String RENEWS =
      "renewEpoch_ofALogThatEndsBefore_keepsItsEventsUnderANewEpoch";
  private static final String OTHERS = "renewEpoch_leavesOtherRoomsAlone";
  private static final String FAR = "renewEpoch_ofALogThatReachesThatFar_changesNothing";
  private static final String OVER = "renewEpoch_ofAnEpochThatIsOver_changesNothing";
  private static final String NEVER = "renewEpoch_givesAnEpochThatTheRoomNeverHad";
  private static final String ONCE = "renewEpoch_onManyThreadsOfTwoNodes_renewsOnce";
  private static final String NEXT = "whatIsStoredAfterARenewal_hasTheNewEpochAndTheNextNumber";
  private static final String NOWHERE = "renewEpoch_ofARoomThatDoesNotExist_isEmpty";

  private static volatile Flaw flaw = (store, log) -> log;

  interface Flaw extends BiFunction<InMemoryStore, RoomLog, RoomLog> {}

  EpochMutantsTest() {
    super(Contract.class, (store, log) -> log, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of("renews nothing", EpochFlaws::renewingNothing, RENEWS, NEVER),
        Mutant.of("renews however far it reaches", EpochFlaws::renewingHoweverFarItReaches, FAR),
        Mutant.of("renews any epoch", EpochFlaws::renewingAnyEpoch, OVER, ONCE),
        Mutant.of(
            "answers with the old epoch",
            EpochFlaws::answeringWithTheOldEpoch,
            RENEWS,
            OVER,
            NEVER,
            ONCE,
            NEXT),
        Mutant.of(
            "answers only if it renewed", EpochFlaws::answeringOnlyIfItRenewed, FAR, OVER, ONCE),
        Mutant.of("renews every room", EpochFlaws::renewingEveryRoom, OTHERS),
        Mutant.of("takes turns", EpochFlaws::takingTurns, NEVER),
        Mutant.of("invents rooms", EpochFlaws::inventingRooms, NOWHERE));
  }

  static class Contract implements RoomLogEpochContract, OneNodeStorage {

    private final InMemoryStore store = new InMemoryStore();
    private final ChatStore flawed = FlawedStore.of(store).with(flaw.apply(store, store.log()));

    @Override
    public ChatStore store() {
      return flawed;
    }
  }
}
