package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.testkit.contract.OneNodeStorage;
import io.madang.chat.testkit.contract.RoomsContract;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rooms, by stores that do it wrong. */
class RoomMutantsTest extends MutantsTest<RoomMutantsTest.Flaw> {

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<ChatStore> {}

  RoomMutantsTest() {
    super(Contract.class, right -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "changes names",
            rooms -> RoomFlaws.withNames(rooms, String::toUpperCase),
            "open_makesTheCreatorTheFirstParticipant",
            "openPair_makesARoomOfBoth"),
        Mutant.of(
            "tells nobody of the creator",
            RoomFlaws::withoutTheCreatorsEvent,
            "open_makesTheCreatorTheFirstParticipant"),
        Mutant.of(
            "has one room for a name",
            RoomFlaws::withOneRoomForAName,
            "rooms_mayHaveTheSameNameAndAreDifferent",
            "openGroups_areAllThatAreOpenOldestFirst",
            "openGroups_belongToWhoeverAskedAndDoNotChange",
            "openGroups_comeInPages"),
        Mutant.of(
            "changes rooms that do not exist",
            RoomFlaws::changingAnyRoom,
            "aRoomThatDoesNotExist_hasNobodyAndIsNotChanged"),
        Mutant.of(
            "lists the newest room first",
            RoomListFlaws::newestFirst,
            "openGroups_areAllThatAreOpenOldestFirst",
            "openGroups_comeInPages"),
        Mutant.of(
            "gives the first page again", RoomListFlaws::fromTheStart, "openGroups_comeInPages"),
        Mutant.of("gives all at once", RoomListFlaws::withoutLimit, "openGroups_comeInPages"),
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
            "leaves a room without an owner",
            RoomFlaws::withoutSuccession,
            "leave_ofTheOwnerMakesTheEldestTheOwner"),
        Mutant.of(
            "leaves a room open that nobody is in",
            RoomFlaws::withoutClosing,
            "openGroups_areAllThatAreOpenOldestFirst",
            "leave_ofTheLastOneClosesTheRoomForGood"),
        Mutant.of(
            "forgets roles",
            RoomFlaws::withoutRoles,
            "open_makesTheCreatorTheFirstParticipant",
            "leave_ofTheOwnerMakesTheEldestTheOwner"),
        Mutant.of(
            "tells wrong numbers of arrivals",
            RoomFlaws::misnumberingArrivals,
            "join_storesTheArrivalAsTheNextEvent",
            "joinAgain_beginsAnotherStay"),
        Mutant.of(
            "tells wrong numbers of departures",
            RoomFlaws::misnumberingDepartures,
            "leave_storesTheDepartureAsTheNextEvent",
            "leave_ofTheLastOneClosesTheRoomForGood",
            "leave_ofTheOwnerMakesTheEldestTheOwner"),
        Mutant.of(
            "remembers those who left",
            RoomFlaws::rememberingThoseWhoLeft,
            "leave_storesTheDepartureAsTheNextEvent"),
        Mutant.of(
            "takes a second stay for the first",
            RoomFlaws::rememberingFirstStays,
            "joinAgain_beginsAnotherStay",
            "leave_ofTheOwnerMakesTheEldestTheOwner"),
        Mutant.of(
            "wants to know all members itself",
            RoomFlaws::refusingTheHostsMembers,
            "members_mayBeKeptElsewhere"),
        Mutant.of(
            "makes a private room for each side",
            RoomFlaws::oneRoomForEachSide,
            "openPair_findsTheSameRoomWhoeverAsks",
            "openPair_inParallelFromBothSidesMakesOneRoom"),
        Mutant.of(
            "tells of one of two in a private room",
            RoomFlaws::privateRoomsOfOne,
            "openPair_makesARoomOfBoth"),
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
            "aPrivateRoom_isNeitherJoinedNorLeft",
            "leave_ofTheOwnerMakesTheEldestTheOwner"),
        Mutant.of(
            "loses an arrival when several come",
            RoomFlaws::losingArrivals,
            "join_inParallelLetsInOnce",
            "comingAndGoingAndPosting_inParallelLeaveNoHole"));
  }

  static class Contract implements RoomsContract, OneNodeStorage {

    private final ChatStore store = flaw.apply(new InMemoryStore());

    @Override
    public ChatStore store() {
      return store;
    }
  }
}
