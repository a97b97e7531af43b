package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.RoomLog;
import io.madang.chat.testkit.contract.OneNodeStorage;
import io.madang.chat.testkit.contract.RoomLogReadingContract;
import io.madang.chat.testkit.contract.StoreUnderTest;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reading, by logs that do it wrong. */
class ReadingMutantsTest extends MutantsTest<ReadingMutantsTest.Flaw> {

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<RoomLog> {}

  ReadingMutantsTest() {
    super(Contract.class, right -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "reads from the position on, not after it",
            ReadingFlaws::readingFromThePosition,
            "readAfter_givesPagesWithoutHoleOrRepeat"),
        Mutant.of(
            "reads without a limit",
            ReadingFlaws::readingWithoutLimit,
            "readAfter_givesPagesWithoutHoleOrRepeat"),
        Mutant.of(
            "reads rooms that do not exist",
            ReadingFlaws::readingUnknownRooms,
            "readAfter_ofARoomThatDoesNotExistIsEmpty"),
        Mutant.of(
            "reads a stale head",
            ReadingFlaws::readingWithAStaleHead,
            "readAfter_givesEveryKindOfEventInOrder",
            "answers_doNotChangeAfterwards"),
        Mutant.of(
            "reads messages only",
            ReadingFlaws::readingMessagesOnly,
            "readAfter_givesEveryKindOfEventInOrder",
            "readAfter_givesPagesWithoutHoleOrRepeat",
            "answers_doNotChangeAfterwards"),
        Mutant.of(
            "lists the newest message first",
            ReadingFlaws::listingNewestFirst,
            "messages_withoutBoundsAreTheNewestOldestFirst",
            "messages_beforeAreTheNewestBeforeIt",
            "messages_afterAreTheOldestAfterIt",
            "messages_betweenAreTheOldestBetween",
            "messages_countMessagesOnlyTowardsTheLimit"),
        Mutant.of(
            "lists the oldest for the newest",
            ReadingFlaws::listingTheOldest,
            "messages_withoutBoundsAreTheNewestOldestFirst",
            "messages_beforeAreTheNewestBeforeIt"),
        Mutant.of(
            "lists the newest for the oldest",
            ReadingFlaws::listingTheNewest,
            "messages_afterAreTheOldestAfterIt",
            "messages_betweenAreTheOldestBetween"),
        Mutant.of(
            "lists the end of the range as well",
            ReadingFlaws::listingToTheEnd,
            "messages_beforeAreTheNewestBeforeIt",
            "messages_betweenAreTheOldestBetween"),
        Mutant.of(
            "lists the beginning of the range as well",
            ReadingFlaws::listingFromThePosition,
            "messages_afterAreTheOldestAfterIt",
            "messages_betweenAreTheOldestBetween"),
        Mutant.of(
            "looks at so many events for so many messages",
            ReadingFlaws::listingSoManyEvents,
            "messages_countMessagesOnlyTowardsTheLimit"),
        Mutant.of(
            "throws for rooms that do not exist",
            ReadingFlaws::listingUnknownRooms,
            "messages_countMessagesOnlyTowardsTheLimit"),
        Mutant.of(
            "gives a list that grows", ReadingFlaws::listingAlive, "answers_doNotChangeAfterwards"),
        Mutant.of(
            "gives its own list away", ReadingFlaws::listingItsOwn, "answers_belongToWhoeverAsked"),
        Mutant.of(
            "has heads of rooms that do not exist",
            ReadingFlaws::headsOfUnknownRooms,
            "heads_areThoseOfTheRoomsThatExist"),
        Mutant.of(
            "has heads of a hundred rooms at most",
            ReadingFlaws::headsOfAHundred,
            "heads_ofAThousandRoomsAreOneQuestion"),
        Mutant.of(
            "has stale heads", ReadingFlaws::staleHeads, "heads_areThoseOfTheRoomsThatExist"));
  }

  static class Contract implements RoomLogReadingContract, OneNodeStorage {

    private final InMemoryStore store = new InMemoryStore();
    private final RoomLog log = flaw.apply(store.log());

    @Override
    public StoreUnderTest store() {
      return new Node(log, store.rooms(), store.cursors());
    }
  }
}
