package io.madang.chat.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ClientEvent;
import io.madang.chat.testkit.client.ClientEvent.Acknowledged;
import io.madang.chat.testkit.client.ClientEvent.Followed;
import io.madang.chat.testkit.client.ClientEvent.Received;
import io.madang.chat.testkit.client.ClientEvent.Refused;
import io.madang.chat.testkit.client.ClientEvent.Seen;
import io.madang.chat.testkit.client.ClientEvent.Sent;
import io.madang.chat.testkit.client.RoomEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The checker has nothing to say about a good history, and names what is wrong with a broken one.
 * In the good one the room has one who joined, and two messages of Ann's; Ann and Bob see all.
 */
class CheckerTest {

  private static final long ROOM = 7;

  private final List<Fact> facts =
      new ArrayList<>(
          List.of(
              new Fact(1, 100, null, null),
              new Fact(2, 100, "ann-1", "first"),
              new Fact(3, 100, "ann-2", "second")));
  private final List<ClientEvent> history = new ArrayList<>();

  CheckerTest() {
    history.add(new Followed("bob", ROOM, "s1", 0, "e", 1, "complete"));
    history.add(received("bob", 1));
    history.add(seen("bob", 1));
    history.add(seen("ann", 1));
    history.add(new Sent("ann", ROOM, "ann-1", "first", false));
    history.add(new Sent("ann", ROOM, "ann-1", "first", true));
    history.add(new Acknowledged("ann", ROOM, "ann-1", 2, true));
    history.add(new Sent("ann", ROOM, "ann-2", "second", false));
    history.add(new Acknowledged("ann", ROOM, "ann-2", 3, false));
    for (long seq = 2; seq <= 3; seq++) {
      history.add(received("bob", seq));
      history.add(seen("bob", seq));
      history.add(seen("ann", seq));
    }
  }

  @Test
  void goodHistory_hasNoFault() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void historiesOfOtherRooms_areNotLookedAt() {
    history.add(new Refused("bob", ROOM + 1, "bob-1", "too-large"));
    assertThat(faults()).isEmpty();
  }

  @Test
  void acknowledgedMessage_thatIsNotStoredIsLost() {
    facts.remove(2);
    history.removeIf(event -> event instanceof Seen seen && seen.entry().seq() == 3);
    history.removeIf(event -> event instanceof Received received && received.entry().seq() == 3);
    assertThat(faults()).singleElement().asString().startsWith("acknowledged and lost");
  }

  @Test
  void acknowledgedMessage_underAnotherNumberIsLost() {
    replace(
        new Acknowledged("ann", ROOM, "ann-2", 3, false),
        new Acknowledged("ann", ROOM, "ann-2", 4, false));
    assertThat(faults()).singleElement().asString().startsWith("acknowledged and lost");
  }

  @Test
  void messageStoredUnderTwoIds_isDoubled() {
    facts.add(new Fact(4, 100, "ann-3", "second"));
    history.add(new Sent("ann", ROOM, "ann-3", "second", false));
    history.add(seenFact("bob", facts.get(3)));
    history.add(seenFact("ann", facts.get(3)));
    assertThat(faults()).singleElement().asString().startsWith("stored twice");
  }

  @Test
  void messageShownTwice_isFound() {
    history.add(history.indexOf(seen("bob", 2)), seen("bob", 2));
    assertThat(faults()).singleElement().asString().startsWith("again or out of order");
  }

  @Test
  void messageReceivedTwiceInOneSubscription_isFound() {
    history.add(history.indexOf(received("bob", 2)), received("bob", 2));
    assertThat(faults()).singleElement().asString().startsWith("again or out of order");
  }

  @Test
  void subscriptionThatSkipsAnEvent_isFound() {
    history.remove(received("bob", 2));
    assertThat(faults()).singleElement().asString().startsWith("gap after 1");
  }

  @Test
  void subscriptionThatDoesNotBeginWhereItShould_isFound() {
    history.remove(received("bob", 1));
    assertThat(faults()).singleElement().asString().startsWith("gap after 0");
  }

  @Test
  void swappedMessages_areFound() {
    Collections.swap(history, history.indexOf(seen("bob", 2)), history.indexOf(seen("bob", 3)));
    assertThat(faults()).anyMatch(fault -> fault.startsWith("gap after 1"));
    assertThat(faults()).anyMatch(fault -> fault.startsWith("again or out of order"));
  }

  @Test
  void gap_isFound() {
    history.remove(seen("bob", 2));
    assertThat(faults()).singleElement().asString().startsWith("gap after 1");
  }

  @Test
  void observerWhoIsBehind_isFound() {
    history.remove(seen("ann", 3));
    assertThat(faults()).containsExactly("ann has only 2 of 3");
  }

  @Test
  void observerWhoSawNothing_isFound() {
    assertThat(Checker.faults(log(), history, Set.of("ann", "bob", "cho")))
        .containsExactly("cho has only 0 of 3");
  }

  @Test
  void phantomShown_isFound() {
    replace(seen("bob", 2), seenFact("bob", new Fact(2, 100, "ann-9", "never said")));
    assertThat(faults()).singleElement().asString().startsWith("not in the log");
  }

  @Test
  void phantomStored_isFound() {
    Fact phantom = new Fact(4, 100, "ann-9", "never said");
    facts.add(phantom);
    history.add(seenFact("bob", phantom));
    history.add(seenFact("ann", phantom));
    assertThat(faults()).singleElement().asString().startsWith("stored and never sent");
  }

  @Test
  void holeInTheLog_isFound() {
    facts.set(1, new Fact(5, 100, "ann-1", "first"));
    assertThat(faults()).anyMatch(fault -> fault.startsWith("hole in the log"));
  }

  @Test
  void headThatIsNotTheEnd_isFound() {
    StoredLog wrong = new StoredLog(ROOM, 4, facts);
    assertThat(Checker.faults(wrong, history, Set.of("ann", "bob")))
        .contains("the log does not end at its head 4");
  }

  /** The second was said after the first was acknowledged, and stands before it. */
  @Test
  void senderWhoWaited_hasTheirOrder() {
    facts.set(1, new Fact(2, 100, "ann-2", "second"));
    facts.set(2, new Fact(3, 100, "ann-1", "first"));
    assertThat(faults()).anyMatch(fault -> fault.startsWith("out of its sender's order"));
  }

  @Test
  void refusal_isNotExpected() {
    history.add(new Refused("bob", ROOM, "bob-1", "not-a-participant"));
    assertThat(faults()).singleElement().asString().startsWith("refused");
  }

  private List<String> faults() {
    return Checker.faults(log(), history, Set.of("ann", "bob"));
  }

  private StoredLog log() {
    return new StoredLog(ROOM, facts.size(), facts);
  }

  private void replace(ClientEvent old, ClientEvent other) {
    history.set(history.indexOf(old), other);
  }

  private Seen seen(String client, long seq) {
    return seenFact(client, facts.get((int) seq - 1));
  }

  private static Seen seenFact(String client, Fact fact) {
    return new Seen(client, ROOM, entry(fact));
  }

  private Received received(String client, long seq) {
    return new Received(client, ROOM, "s1", entry(facts.get((int) seq - 1)));
  }

  private static RoomEntry entry(Fact fact) {
    String type = fact.id() == null ? "participant-joined" : "message-posted";
    return new RoomEntry("e", fact.seq(), type, fact.member(), fact.id(), fact.text());
  }
}
