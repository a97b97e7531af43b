package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.testkit.contract.OneNodeStorage;
import io.madang.chat.testkit.contract.RoomRepositoryContract;
import io.madang.chat.testkit.contract.StoreUnderTest;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rooms, by repositories that do it wrong. */
class RoomMutantsTest extends MutantsTest<RoomMutantsTest.Flaw> {

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<RoomRepository> {}

  RoomMutantsTest() {
    super(Contract.class, right -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "changes names",
            rooms -> RoomFlaws.withNames(rooms, String::toUpperCase),
            "createGroup_makesTheCreatorItsFirstParticipant"),
        Mutant.of(
            "tells nobody of the creator",
            RoomFlaws::withoutTheCreatorsEvent,
            "createGroup_makesTheCreatorItsFirstParticipant"),
        Mutant.of(
            "has one room for a name",
            RoomFlaws::withOneRoomForAName,
            "rooms_mayHaveTheSameNameAndAreDifferent",
            "openGroups_areAllThatAreOpenOldestFirst",
            "openGroups_belongToWhoeverAskedAndDoNotChange"),
        Mutant.of(
            "finds rooms that do not exist",
            RoomFlaws::findingAnyRoom,
            "find_knowsNothingOfRoomsThatDoNotExist"),
        Mutant.of(
            "lists the newest room first",
            RoomListFlaws::newestFirst,
            "openGroups_areAllThatAreOpenOldestFirst"),
        Mutant.of(
            "lists rooms that are closed",
            RoomListFlaws::listingClosedRooms,
            "openGroups_areAllThatAreOpenOldestFirst",
            "leave_ofTheLastOneClosesTheRoomForGood"),
        Mutant.of(
            "gives a list that grows",
            RoomListFlaws::listingAlive,
            "openGroups_belongToWhoeverAskedAndDoNotChange"),
        Mutant.of(
            "gives its own list away",
            RoomListFlaws::listingItsOwn,
            "openGroups_belongToWhoeverAskedAndDoNotChange"),
        Mutant.of(
            "lets the same one in twice",
            RoomFlaws::joiningTwice,
            "join_twiceStoresNothing",
            "join_inParallelLetsInOnce"),
        Mutant.of(
            "opens a closed room again",
            RoomFlaws::reopening,
            "leave_ofTheLastOneClosesTheRoomForGood"),
        Mutant.of(
            "tells wrong numbers of arrivals",
            RoomFlaws::misnumberingArrivals,
            "join_storesTheArrivalAsTheNextEvent",
            "joinAgain_beginsAnotherStay"),
        Mutant.of(
            "tells wrong numbers of departures",
            RoomFlaws::misnumberingDepartures,
            "leave_storesTheDepartureAsTheNextEvent",
            "leave_ofTheLastOneClosesTheRoomForGood"),
        Mutant.of(
            "remembers those who left",
            RoomFlaws::rememberingThoseWhoLeft,
            "leave_storesTheDepartureAsTheNextEvent"),
        Mutant.of(
            "takes a second stay for the first",
            RoomFlaws::rememberingFirstStays,
            "joinAgain_beginsAnotherStay"),
        Mutant.of(
            "wants to know all members itself",
            RoomFlaws::refusingTheHostsMembers,
            "members_mayBeKeptElsewhere"),
        Mutant.of(
            "makes a private room for each side",
            RoomFlaws::oneRoomForEachSide,
            "findOrCreatePrivate_findsTheSameRoomWhoeverAsks",
            "findOrCreatePrivate_inParallelFromBothSidesMakesOneRoom"),
        Mutant.of(
            "tells of one of two in a private room",
            RoomFlaws::privateRoomsOfOne,
            "findOrCreatePrivate_makesARoomOfBoth"),
        Mutant.of(
            "lets others into a private room",
            RoomFlaws::joiningPrivateRooms,
            "aPrivateRoom_isNeitherJoinedNorLeft"),
        Mutant.of(
            "tells of departures that it did not store",
            RoomFlaws::leavingInWordsOnly,
            "openGroups_areAllThatAreOpenOldestFirst",
            "leave_storesTheDepartureAsTheNextEvent",
            "leave_ofTheLastOneClosesTheRoomForGood",
            "joinAgain_beginsAnotherStay",
            "comingAndGoingAndPosting_inParallelLeaveNoHole",
            "aPrivateRoom_isNeitherJoinedNorLeft"),
        Mutant.of(
            "loses an arrival when several come",
            RoomFlaws::losingArrivals,
            "join_inParallelLetsInOnce",
            "comingAndGoingAndPosting_inParallelLeaveNoHole"));
  }

  static class Contract implements RoomRepositoryContract, OneNodeStorage {

    private final InMemoryStore store = new InMemoryStore();
    private final RoomRepository rooms = flaw.apply(store.rooms());

    @Override
    public StoreUnderTest store() {
      return new Node(store.log(), rooms, store.cursors());
    }
  }
}
