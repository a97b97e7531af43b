package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.RoomLog;
import io.madang.chat.testkit.contract.RoomLogOnceContract;
import io.madang.chat.testkit.contract.RoomLogOrderContract;
import io.madang.chat.testkit.contract.RoomLogTextContract;
import io.madang.chat.testkit.contract.StoreUnderTest;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Appending, by logs that do it wrong. */
class AppendMutantsTest extends MutantsTest<AppendMutantsTest.Flaw> {

  private static volatile Flaw flaw = (store, log) -> log;

  interface Flaw extends BiFunction<InMemoryStore, RoomLog, RoomLog> {}

  AppendMutantsTest() {
    super(Contract.class, (store, log) -> log, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "forgets client message ids",
            (store, log) -> AppendFlaws.forgettingIds(log),
            "append_isIdempotentOnClientMessageId",
            "append_isIdempotentAcrossNodes",
            "append_inParallelWithOneIdStoresOne",
            "appendsOfOneIdAtOnce_storeOne",
            "append_ofARepeatedDraftIsAnsweredEvenAfterLeaving",
            "append_ofAnotherTextWithTheSameIdIsAMismatch",
            "aRepeatedDraft_movesNoCursorAndTakesNoNumber",
            "texts_thatOnlyLookTheSameAreDifferentOnes"),
        Mutant.of(
            "remembers ids on its own node only",
            (store, log) -> AppendFlaws.rememberingIdsOfThisNodeOnly(log),
            "append_isIdempotentAcrossNodes",
            "append_inParallelWithOneIdStoresOne"),
        Mutant.of(
            "does not tell ids apart by case",
            (store, log) -> AppendFlaws.withId(log, id -> id.toLowerCase(Locale.ROOT)),
            "clientMessageIds_areKeptApartBySenderAndRoomAndCase"),
        Mutant.of(
            "takes another text for a repeat",
            (store, log) -> AppendFlaws.takingAnotherTextForARepeat(log),
            "appendsOfOneIdAtOnce_storeOne",
            "append_ofAnotherTextWithTheSameIdIsAMismatch",
            "texts_thatOnlyLookTheSameAreDifferentOnes"),
        Mutant.of(
            "takes a repeat for another text",
            (store, log) -> AppendFlaws.takingARepeatForAnotherText(log),
            "append_isIdempotentOnClientMessageId",
            "append_isIdempotentAcrossNodes",
            "append_inParallelWithOneIdStoresOne",
            "appendsOfOneIdAtOnce_storeOne",
            "append_ofARepeatedDraftIsAnsweredEvenAfterLeaving"),
        Mutant.of(
            "forgets what those sent who have left",
            AppendFlaws::forgettingThoseWhoLeft,
            "append_ofARepeatedDraftIsAnsweredEvenAfterLeaving"),
        Mutant.of(
            "lets strangers in",
            (store, log) -> AppendFlaws.lettingStrangersIn(log),
            "append_ofAStrangerStoresNothingAndLeavesNoHole",
            "append_toARoomThatDoesNotExistIsRefusedAlike",
            "append_afterLeavingIsRefused",
            "aDraftThatIsRefused_takesNoOtherDraftWithIt"),
        Mutant.of(
            "numbers what it refuses",
            AppendFlaws::numberingRefusals,
            "append_ofAStrangerStoresNothingAndLeavesNoHole",
            "append_afterLeavingIsRefused"),
        Mutant.of(
            "fails what comes after a refusal",
            (store, log) -> AppendFlaws.failingAfterRefusals(log),
            "append_ofAStrangerStoresNothingAndLeavesNoHole",
            "append_afterLeavingIsRefused",
            "aDraftThatIsRefused_takesNoOtherDraftWithIt"),
        Mutant.of(
            "fails what comes after a draft that failed",
            (store, log) -> AppendFlaws.failingAfterOddities(log),
            "aDraftThatMayBeTooMuch_takesNoOtherDraftWithIt"),
        Mutant.of(
            "loses every tenth message",
            (store, log) -> AppendFlaws.losingEveryTenth(log),
            "parallelAppends_onTwoNodesHaveNoHoleAndTheSameOrderEverywhere",
            "parallelAppends_toManyRoomsHaveNoHoleInAnyOfThem",
            "appendsOfOneThread_areStoredAndAnsweredInThatOrder",
            "aDraftThatIsRefused_takesNoOtherDraftWithIt",
            "text_isGivenBackByteForByte"),
        Mutant.of(
            "answers out of order",
            (store, log) -> AppendFlaws.answeringOutOfOrder(log),
            "appendsOfOneThread_areStoredAndAnsweredInThatOrder"),
        Mutant.of(
            "counts events as messages",
            (store, log) -> AppendFlaws.countingEvents(log),
            "append_givesTheNextSequenceAndTheNextMessageNumber",
            "append_answersWithWhatTheLogThenHolds",
            "parallelAppends_onTwoNodesHaveNoHoleAndTheSameOrderEverywhere",
            "append_ofAStrangerStoresNothingAndLeavesNoHole",
            "append_isIdempotentOnClientMessageId",
            "append_isIdempotentAcrossNodes",
            "appendsOfOneIdAtOnce_storeOne",
            "append_ofARepeatedDraftIsAnsweredEvenAfterLeaving",
            "aRepeatedDraft_movesNoCursorAndTakesNoNumber"),
        Mutant.of(
            "names another epoch",
            (store, log) -> AppendFlaws.namingAnotherEpoch(log),
            "append_answersWithWhatTheLogThenHolds",
            "append_isIdempotentOnClientMessageId"),
        Mutant.of(
            "trims texts",
            (store, log) -> AppendFlaws.withText(log, text -> text.isBlank() ? text : text.strip()),
            "text_isGivenBackByteForByte",
            "texts_thatOnlyLookTheSameAreDifferentOnes"),
        Mutant.of(
            "composes texts",
            (store, log) ->
                AppendFlaws.withText(log, text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
            "text_isGivenBackByteForByte",
            "texts_thatOnlyLookTheSameAreDifferentOnes"),
        Mutant.of(
            "cuts long texts",
            (store, log) ->
                AppendFlaws.withText(
                    log, text -> text.substring(0, Math.min(1_000, text.length()))),
            "text_isGivenBackByteForByte"),
        Mutant.of(
            "cuts times to milliseconds",
            (store, log) -> AppendFlaws.withMilliseconds(log),
            "times_areKeptToTheMicrosecond"),
        Mutant.of(
            "shows senders as it saw them first",
            (store, log) -> AppendFlaws.withSendersAsFirstSeen(log),
            "events_carryTheirActorAsThen"));
  }

  /** Two nodes on one store, each with a broken log. */
  static class Contract implements RoomLogOrderContract, RoomLogOnceContract, RoomLogTextContract {

    private final InMemoryStore store = new InMemoryStore();
    private final RoomLog one = flaw.apply(store, store.log());
    private final RoomLog other = flaw.apply(store, store.log());

    @Override
    public StoreUnderTest store() {
      return new Node(one, store.rooms(), store.cursors());
    }

    @Override
    public StoreUnderTest another() {
      return new Node(other, store.rooms(), store.cursors());
    }
  }
}
