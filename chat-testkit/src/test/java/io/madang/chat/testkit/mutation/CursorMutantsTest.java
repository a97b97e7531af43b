package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.testkit.contract.OneNodeStorage;
import io.madang.chat.testkit.contract.ReadCursorsContract;
import io.madang.chat.testkit.contract.StoreUnderTest;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reading on, by cursors that do it wrong. */
class CursorMutantsTest extends MutantsTest<CursorMutantsTest.Flaw> {

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<ReadCursors> {}

  CursorMutantsTest() {
    super(Contract.class, right -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "goes back",
            CursorFlaws::goingBack,
            "advance_toWhereItStandsOrBackMovesNothing",
            "advance_neverPassesTheHead"),
        Mutant.of("passes the head", CursorFlaws::passingTheHead, "advance_neverPassesTheHead"),
        Mutant.of(
            "says that it always moves",
            CursorFlaws::alwaysMoving,
            "advance_toWhereItStandsOrBackMovesNothing",
            "advance_neverPassesTheHead"),
        Mutant.of(
            "moves in words only",
            CursorFlaws::movingInWordsOnly,
            "advance_movesForwardToTheNamedEvent",
            "advance_toWhereItStandsOrBackMovesNothing",
            "advance_neverPassesTheHead",
            "advance_inParallelEndsAtTheFurthest"),
        Mutant.of(
            "has cursors for anybody", CursorFlaws::forAnybody, "advance_isForParticipantsOnly"),
        Mutant.of(
            "is moved by reading only",
            CursorFlaws::movedByReadingOnly,
            "posting_movesTheSendersCursorAndNobodyElses",
            "aNewcomer_hasNothingUnread",
            "comingBack_leavesNothingUnread",
            "unreadCounts_equalARecountFromTheLog"),
        Mutant.of(
            "shows participants backwards",
            CursorFlaws::ofRoomBackwards,
            "ofRoom_isEverybodyInTheOrderOfComing"),
        Mutant.of(
            "gives a list of participants that changes",
            CursorFlaws::ofRoomAlive,
            "answers_belongToWhoeverAskedAndDoNotChange"),
        Mutant.of(
            "gives a list of rooms that changes",
            CursorFlaws::roomsAlive,
            "answers_belongToWhoeverAskedAndDoNotChange"),
        Mutant.of(
            "shows the oldest room first",
            CursorFlaws::oldestRoomFirst,
            "roomsOf_areTheLiveliestFirst"),
        Mutant.of(
            "lets whoever comes move a room",
            CursorFlaws::movedByComing,
            "roomsOf_areTheLiveliestFirst"),
        Mutant.of(
            "forgets last messages",
            CursorFlaws::withoutLastMessages,
            "roomsOf_areTheLiveliestFirst",
            "lastMessage_staysTheLastMessageWhoeverComesAndGoes"),
        Mutant.of(
            "does not say who else is there",
            CursorFlaws::withoutOthers,
            "roomsOf_areTheLiveliestFirst",
            "other_isTheOtherOneOfAPrivateRoom"),
        Mutant.of(
            "knows where one member stands",
            CursorFlaws::standingsOfOne,
            "standings_areOfAllTheRoomsOfThoseWhoAreAskedFor"),
        Mutant.of(
            "counts events as unread",
            CursorFlaws::countingEvents,
            "comingAndGoing_isNotUnread",
            "unreadCounts_equalARecountFromTheLog",
            "answers_belongToWhoeverAskedAndDoNotChange"),
        Mutant.of(
            "counts as unread what was before",
            CursorFlaws::withAllBeforeUnread,
            "advance_neverPassesTheHead",
            "aNewcomer_hasNothingUnread",
            "comingBack_leavesNothingUnread",
            "comingAndGoing_isNotUnread",
            "roomsOf_areTheLiveliestFirst",
            "unreadCounts_equalARecountFromTheLog",
            "answers_belongToWhoeverAskedAndDoNotChange"));
  }

  static class Contract implements ReadCursorsContract, OneNodeStorage {

    private final InMemoryStore store = new InMemoryStore();
    private final ReadCursors cursors = flaw.apply(store.cursors());

    @Override
    public StoreUnderTest store() {
      return new Node(store.log(), store.rooms(), cursors);
    }
  }
}
