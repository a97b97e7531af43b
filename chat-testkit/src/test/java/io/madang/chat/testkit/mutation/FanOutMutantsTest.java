package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import io.madang.chat.testkit.mutation.FlawedFanOut.Flaw;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Order;

/** The contract of the fan-out, against fan-outs with one flaw each. */
@Order(1)
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
            "subscribe_isAnsweredByMayHaveMissed",
            "subscribe_toAMemberIsAnsweredByMayHaveMissedToo"),
        Mutant.of(
            "throws when it is closed",
            Flaw.THROWS_WHEN_CLOSED,
            "publish_neverThrows",
            "aClosedNode_receivesAndPublishesNothing"),
        Mutant.of("closes only once", Flaw.CLOSES_ONLY_ONCE, "close_isFinalAndHarmlessTwice"),
        Mutant.of("is connected forever", Flaw.CONNECTED_FOREVER, "close_isFinalAndHarmlessTwice"),
        Mutant.of(
            "refuses to unsubscribe without a subscription",
            Flaw.UNSUBSCRIBES_ONLY_ONCE_SUBSCRIBED,
            "unsubscribe_fromARoomThatIsNotSubscribedToIsHarmless"),
        Mutant.of(
            "delivers everything",
            Flaw.DELIVERS_EVERYTHING,
            "rooms_withoutASubscriptionAreNotReceived",
            "members_areSubscribedToLikeRooms",
            "aMember_isNoRoom",
            "unsubscribe_endsDelivery"),
        Mutant.of(
            "delivers nothing of members",
            Flaw.DELIVERS_NOTHING_OF_MEMBERS,
            "members_areSubscribedToLikeRooms",
            "aMember_isNoRoom"),
        Mutant.of("takes members for rooms", Flaw.TAKES_MEMBERS_FOR_ROOMS, "aMember_isNoRoom"),
        Mutant.of(
            "never unsubscribes",
            Flaw.NEVER_UNSUBSCRIBES,
            "members_areSubscribedToLikeRooms",
            "unsubscribe_endsDelivery"),
        Mutant.of(
            "stops when its listener throws",
            Flaw.STOPS_WHEN_ITS_LISTENER_THROWS,
            "aListenerThatThrows_stillReceivesLaterBroadcasts"),
        Mutant.of(
            "lets only one node send",
            Flaw.ONE_SENDS_AND_THE_OTHERS_RECEIVE,
            "bothNodes_receiveBroadcastsOfTheirRooms",
            "aNodeThatJoinsLater_isReceived",
            "aClosedNode_receivesAndPublishesNothing"),
        Mutant.of(
            "does not receive from a third node",
            Flaw.A_THIRD_NODE_IS_NOT_RECEIVED,
            "aNodeThatJoinsLater_isReceived",
            "aClosedNode_receivesAndPublishesNothing"),
        Mutant.of(
            "delivers when it is closed",
            Flaw.DELIVERS_WHEN_CLOSED,
            "aClosedNode_receivesAndPublishesNothing"),
        Mutant.of(
            "publishes when it is closed",
            Flaw.PUBLISHES_WHEN_CLOSED,
            "aClosedNode_receivesAndPublishesNothing"),
        Mutant.of(
            "truncates times",
            Flaw.TRUNCATES_TIMES,
            "bothNodes_receiveBroadcastsOfTheirRooms",
            "broadcastsOfEveryKind_arriveEqual",
            "aListenerThatThrows_stillReceivesLaterBroadcasts"));
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
