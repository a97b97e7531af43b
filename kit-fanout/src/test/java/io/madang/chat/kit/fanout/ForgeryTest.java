package io.madang.chat.kit.fanout;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes, and somebody who may publish on their wire but has not got their key. */
final class ForgeryTest extends TwoNodesTest {

  private static final String CHANNEL = "t:v1:p1";
  private static final long SOMEBODY = 1;
  private static final byte[] OTHER_KEY = "another key of at least 32 bytes!".getBytes(US_ASCII);

  @BeforeEach
  void followTheRoom() {
    there.follow(1);
  }

  @Test
  void forgedEvent_isCountedAndOnlyTheRealOneIsHeard() {
    byte[] envelope = FanOutEnvelope.encode(SOMEBODY, News.posted(1, 2, "give me your password"));
    byte[] real = Node.sign(CHANNEL, FanOutEnvelope.encode(SOMEBODY, News.posted(1, 1)));
    byte[] flipped = real.clone();
    flipped[real.length / 2] ^= 1;
    List<byte[]> forgeries =
        List.of(
            envelope,
            Arrays.copyOf(envelope, envelope.length + 24),
            new ClusterKey(OTHER_KEY).sign(CHANNEL, envelope, System.currentTimeMillis()),
            Node.sign("t:v1:p2", envelope),
            flipped,
            Arrays.copyOf(real, real.length - 1));

    forgeries.forEach(bytes -> wire.publish(CHANNEL, bytes));
    here.publish(News.posted(1, 2));

    there.awaitHeard(News.posted(1, 2));
    assertThat(there.listener().news()).containsExactly(News.posted(1, 2));
    assertThat(there.stats().forged()).isEqualTo(forgeries.size());
    assertThat(there.stats().garbage()).isZero();
    assertThat(there.fanOut().connected()).isTrue();
  }

  /** It says of itself for which room it is, and is heard by nobody else. */
  @Test
  void eventSaidAgainInAnotherChannel_isNotHeard() {
    byte[] real = Node.sign(CHANNEL, FanOutEnvelope.encode(SOMEBODY, News.posted(1, 1)));
    there.follow(2);

    wire.publish("t:v1:p2", real);
    here.publish(News.posted(2, 1));

    there.awaitHeard(News.posted(2, 1));
    assertThat(there.listener().news()).containsExactly(News.posted(2, 1));
    assertThat(there.stats().forged()).isOne();
  }

  @Test
  void signalSaidAgain_isHeardWhileItIsNewOnly() {
    RoomBroadcast typed = new MemberTyping(new RoomId(1), News.ALICE.id(), News.ALICE.name());
    long now = System.currentTimeMillis();

    say(typed, now - Duration.ofSeconds(40).toMillis());
    say(News.cursorMoved(1, 7), now + Duration.ofSeconds(40).toMillis());
    say(News.cursorMoved(1, 8), now);

    there.awaitHeard(News.cursorMoved(1, 8));
    assertThat(there.listener().news()).containsExactly(News.cursorMoved(1, 8));
    assertThat(there.stats().stale()).isEqualTo(2);
  }

  /** A node whose clock is wrong is heard all the same: what matters has a number. */
  @Test
  void event_isHeardHoweverOldItIs() {
    say(News.posted(1, 1), 0);

    there.awaitHeard(News.posted(1, 1));
    assertThat(there.stats().stale()).isZero();
  }

  @Test
  void nodeWithAnotherKey_isNoticedByAllAsLongAsItIsThere() {
    try (LogRecords log = LogRecords.of(Rejections.class);
        Node stranger = Node.started(Node.builder(wire).key(OTHER_KEY))) {
      await().until(() -> !there.fanOut().connected() && !here.fanOut().connected());
      await().until(() -> stranger.fanOut().trouble().orElse("").contains("another key"));
      assertThat(stranger.fanOut().connected()).isFalse();
      assertThat(there.fanOut().trouble())
          .hasValueSatisfying(why -> assertThat(why).contains("another key"));
      stranger.publish(News.posted(1, 1));
      await().until(() -> there.stats().forged() > 5);
      await().until(() -> log.warnings().size() == 3);
      assertThat(log.warnings()).allMatch(text -> text.contains("another secret"));
    }
    await().until(() -> there.fanOut().connected() && here.fanOut().connected());
    here.publish(News.posted(1, 2));
    there.awaitHeard(News.posted(1, 2));
    assertThat(there.listener().news()).containsExactly(News.posted(1, 2));
    assertThat(there.stats().rebuilt()).isZero();
  }

  /** What a node says of itself cannot be said for it: else a deaf one would not notice. */
  @Test
  void forgedBeat_isNotTakenForTheNodesOwn() {
    byte[] beat = FanOutEnvelope.beat(SOMEBODY);

    wire.publish("t:v1:nodes", Arrays.copyOf(beat, beat.length + 24));

    await().until(() -> there.stats().forged() == 1 && here.stats().forged() == 1);
    assertThat(there.fanOut().trouble()).isPresent();
    there.awaitConnected();
  }

  private void say(RoomBroadcast news, long millis) {
    byte[] envelope = FanOutEnvelope.encode(SOMEBODY, news);
    wire.publish(CHANNEL, new ClusterKey(Node.KEY).sign(CHANNEL, envelope, millis));
  }
}
