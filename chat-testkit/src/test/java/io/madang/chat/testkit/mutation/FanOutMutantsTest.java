package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import io.madang.chat.testkit.mutation.FlawedFanOut.Flaw;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Telling the other nodes, by fan-outs that do it wrong. */
class FanOutMutantsTest extends MutantsTest<Flaw> {

  private static volatile Flaw flaw = Flaw.NONE;

  FanOutMutantsTest() {
    super(Contract.class, Flaw.NONE, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "does not say that it may have missed something",
            Flaw.SILENT_ABOUT_MISSES,
            "follow_isAnsweredByMayHaveMissed",
            "follow_ofAMemberIsAnsweredByMayHaveMissedToo"),
        Mutant.of(
            "throws when it is closed",
            Flaw.THROWS_WHEN_CLOSED,
            "publish_neverThrows",
            "aClosedNode_hearsAndTellsNothingMore"),
        Mutant.of("closes only once", Flaw.CLOSES_ONLY_ONCE, "close_isFinalAndHarmlessTwice"),
        Mutant.of("is connected forever", Flaw.CONNECTED_FOR_EVER, "close_isFinalAndHarmlessTwice"),
        Mutant.of(
            "unfollows only what it follows",
            Flaw.UNFOLLOWS_ONLY_WHAT_IT_FOLLOWS,
            "unfollow_ofARoomThatIsNotFollowedIsHarmless"),
        Mutant.of(
            "hears everything",
            Flaw.HEARS_EVERYTHING,
            "rooms_thatAreNotFollowedAreNotHeard",
            "members_areHeardOfAsRoomsAre",
            "aMember_isNoRoom",
            "unfollow_endsHearing"),
        Mutant.of(
            "hears nothing of members",
            Flaw.HEARS_NOTHING_OF_MEMBERS,
            "members_areHeardOfAsRoomsAre",
            "aMember_isNoRoom"),
        Mutant.of("takes members for rooms", Flaw.TAKES_MEMBERS_FOR_ROOMS, "aMember_isNoRoom"),
        Mutant.of(
            "never unfollows",
            Flaw.NEVER_UNFOLLOWS,
            "members_areHeardOfAsRoomsAre",
            "unfollow_endsHearing"),
        Mutant.of(
            "falls with its listener",
            Flaw.FALLS_WITH_ITS_LISTENER,
            "aListenerThatThrows_stillHearsWhatComesLater"),
        Mutant.of(
            "lets one node speak",
            Flaw.ONE_SPEAKS_AND_THE_OTHERS_LISTEN,
            "bothNodes_hearOfFollowedRooms",
            "aNodeThatJoinsLater_isHeard",
            "aClosedNode_hearsAndTellsNothingMore"),
        Mutant.of(
            "does not hear a third node",
            Flaw.A_THIRD_NODE_IS_NOT_HEARD,
            "aNodeThatJoinsLater_isHeard",
            "aClosedNode_hearsAndTellsNothingMore"),
        Mutant.of(
            "hears when it is closed",
            Flaw.HEARS_WHEN_CLOSED,
            "aClosedNode_hearsAndTellsNothingMore"),
        Mutant.of(
            "tells when it is closed",
            Flaw.TELLS_WHEN_CLOSED,
            "aClosedNode_hearsAndTellsNothingMore"),
        Mutant.of(
            "cuts times",
            Flaw.CUTS_TIMES,
            "bothNodes_hearOfFollowedRooms",
            "newsOfEveryKind_arriveEqual",
            "aListenerThatThrows_stillHearsWhatComesLater"));
  }

  /** Everything happens in the caller's thread, so that there is little to wait for. */
  static class Contract implements EventFanOutContract.OneNode, EventFanOutContract.TwoNodes {

    private final List<FlawedFanOut> nodes = new CopyOnWriteArrayList<>();

    @Override
    public EventFanOut join() {
      return FlawedFanOut.join(flaw, nodes);
    }

    @Override
    public Duration patience() {
      return Duration.ofMillis(500);
    }
  }
}
