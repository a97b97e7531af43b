package io.madang.chat.kit.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node is connected if it hears itself, and says why if it does not. */
final class SelfPingTest {

  private final LogRecords up = LogRecords.of(SelfPing.class);
  private final LogRecords complaints = LogRecords.of(Complaints.class);
  private final MemoryWire wire = new MemoryWire();

  @AfterEach
  void forget() {
    up.close();
    complaints.close();
  }

  @Test
  void node_isConnectedAndSaysSoOnlyOnceItHearsItself() {
    wire.deafen(true);
    try (Node node = Node.at(wire)) {
      await().until(() -> node.stats().rebuilt() > 1);
      assertThat(node.fanOut().connected()).isFalse();
      assertThat(node.fanOut().trouble()).contains("This node does not hear itself through memory");
      assertThat(up.infos()).isEmpty();
      assertThat(up.warnings()).hasSize(1);

      wire.deafen(false);

      node.awaitConnected();
      assertThat(node.fanOut().trouble()).isEmpty();
      await().until(() -> up.infos().size() == 1);
    }
  }

  @Test
  void deafNode_isNoticed() {
    try (Node node = Node.connectedTo(wire)) {
      wire.deafen(true);
      await().until(() -> !node.fanOut().connected());
      await().until(() -> node.stats().rebuilt() > 0);

      wire.deafen(false);

      node.awaitConnected();
    }
  }

  /** One connection of several that is deaf is enough not to hear some of the others. */
  @Test
  void everyConnection_isTested() {
    MemoryWire two = new MemoryWire(2);
    try (Node node = Node.connectedTo(two)) {
      two.refuseIn("nodes1");
      await().until(() -> !node.fanOut().connected());

      two.refuseIn("");

      node.awaitConnected();
    }
  }

  @Test
  void lostConnection_isSaidAndFoundAgain() {
    try (Node node = Node.connectedTo(wire)) {
      await().until(() -> up.infos().size() == 1);

      wire.lose();

      await().until(() -> up.infos().size() == 2);
      assertThat(up.warnings()).singleElement().asString().contains("lost");
      node.awaitConnected();
    }
  }

  @Test
  void refusal_isSaidOnceInItsOwnWordsUntilItEnds() {
    try (Node node = Node.connectedTo(wire)) {
      wire.refuseIn(":p1");
      node.publish(News.posted(1, 1));

      await().until(() -> node.fanOut().trouble().orElse("").equals("NOT HERE, my friend"));
      await().until(() -> complaints.details().size() >= 3);
      assertThat(complaints.warnings()).singleElement().asString().endsWith("NOT HERE, my friend");
      assertThat(node.fanOut().connected()).isFalse();

      wire.refuseIn("");

      node.awaitConnected();
      wire.refuseIn(":p1");
      node.publish(News.posted(1, 2));
      await().until(() -> complaints.warnings().size() == 2);
    }
  }

  @Test
  void reasonsThatDifferInNumbersOnly_areSaidOnce() {
    try (Node node = Node.at(wire)) {
      wire.deafen(true);
      for (int i = 0; i < 5; i++) {
        wire.fail(new IOException("session " + i + " was refused"));
      }
      wire.fail(new IOException("the disk is full"));

      await().until(() -> complaints.warnings().size() == 2);
      assertThat(complaints.details()).hasSize(4);
      assertThat(node.fanOut().trouble()).contains("the disk is full");
    }
  }

  @Test
  void nodeOfAnotherRelease_isNoticedAsLongAsItIsThere() {
    try (Node node = Node.connectedTo(wire)) {
      byte[] other = FanOutEnvelope.beat(1);
      other[1] = 1;

      wire.publish("t:v1:nodes", Arrays.copyOf(other, other.length + 24));

      assertThat(node.fanOut().connected()).isFalse();
      assertThat(node.fanOut().trouble().orElseThrow()).contains("another release");
      node.awaitConnected();
    }
  }
}
