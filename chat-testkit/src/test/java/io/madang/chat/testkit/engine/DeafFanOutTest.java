package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.FanOutStatus;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fan-out that says that it is connected, and carries nothing. */
class DeafFanOutTest {

  private static final Duration TWO_LOOKS = Duration.ofSeconds(11);
  private static final Duration ONE_LOOK = Duration.ofMillis(5_300);
  private static final Duration QUICKLY = Duration.ofMillis(500);
  private static final Duration A_SECOND = Duration.ofMillis(1_100);

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower follower = RecordingFollower.roomy();

  @BeforeEach
  void bobFollowsOnTheOtherNode() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.tasks.advance(TWO_LOOKS);
    cluster.network.hold();
  }

  @Test
  void firstMiss_makesTheNodeLookOften_andTheThirdIsReported() {
    miss(ONE_LOOK.plus(A_SECOND));
    assertThat(status()).isEqualTo(new FanOutStatus(true, false, 1));

    miss(QUICKLY);
    assertThat(follower.numbers()).containsExactly(3L, 4L);
    cluster.tasks.advance(A_SECOND);
    assertThat(status()).isEqualTo(new FanOutStatus(true, false, 2));

    miss(QUICKLY);
    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
    cluster.tasks.advance(A_SECOND);
    assertThat(status()).isEqualTo(new FanOutStatus(true, true, 3));
  }

  @Test
  void fanOutThatHearsAgain_isTrustedAfterHalfAMinute() {
    beDeaf();

    cluster.network.deliverFromNowOn();
    cluster.send(cluster.one, room, alice, "heard");
    cluster.tasks.advance(Duration.ofSeconds(31));

    assertThat(status()).isEqualTo(new FanOutStatus(true, false, 3));
    int before = cluster.log.headsRead();
    cluster.tasks.advance(Duration.ofSeconds(10));
    assertThat(cluster.log.headsRead() - before).as("looks of two nodes").isLessThan(6);
  }

  @Test
  void broadcastThatIsLate_isNotMissed() {
    cluster.send(cluster.one, room, alice, "late");
    cluster.tasks.advance(ONE_LOOK);
    assertThat(follower.texts()).as("found in the store").containsExactly("late");

    cluster.network.deliver();
    cluster.tasks.advance(A_SECOND);

    assertThat(status()).isEqualTo(new FanOutStatus(true, false, 0));
  }

  @Test
  void ownEvents_areNotMissed() {
    for (int i = 0; i < 5; i++) {
      cluster.send(cluster.two, room, bob, "mine");
      cluster.tasks.advance(ONE_LOOK.plus(A_SECOND));
    }

    assertThat(status()).isEqualTo(new FanOutStatus(true, false, 0));
  }

  @Test
  void outageThatTheFanOutKnowsOf_isNotCountedAsDeafness() {
    cluster.network.connected(false);
    for (int i = 0; i < 5; i++) {
      miss(ONE_LOOK);
    }
    cluster.send(cluster.one, room, alice, "stored just before it comes back");
    cluster.network.loseAll();
    cluster.network.connected(true);
    cluster.tasks.advance(ONE_LOOK.plus(A_SECOND));

    assertThat(status()).isEqualTo(new FanOutStatus(true, false, 0));
  }

  @Test
  void eventStoredBeforeTheSubscriptionTookEffect_isNotMissed() {
    Room other = cluster.group(alice, bob);
    cluster.follow(cluster.two, other, bob, RecordingFollower.roomy());
    cluster.settle();
    cluster.send(cluster.one, other, alice, "not subscribed yet");
    cluster.network.loseAll();
    cluster.tasks.advance(ONE_LOOK.plus(A_SECOND));

    assertThat(status()).isEqualTo(new FanOutStatus(true, false, 0));
  }

  @Test
  void manyRoomsThatMissSomethingAtOnce_areOneMiss() {
    List<Room> rooms = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rooms.add(cluster.group(alice, bob));
    }
    rooms.forEach(each -> cluster.follow(cluster.two, each, bob, RecordingFollower.roomy()));
    cluster.tasks.advance(TWO_LOOKS);
    rooms.forEach(each -> cluster.send(cluster.one, each, alice, "lost"));
    cluster.network.loseAll();
    cluster.tasks.advance(ONE_LOOK.plus(A_SECOND));

    assertThat(status()).isEqualTo(new FanOutStatus(true, false, 1));
  }

  private void beDeaf() {
    miss(ONE_LOOK.plus(A_SECOND));
    miss(QUICKLY.plus(A_SECOND));
    miss(QUICKLY.plus(A_SECOND));
    assertThat(status().deaf()).isTrue();
  }

  private void miss(Duration then) {
    cluster.send(cluster.one, room, alice, "nobody tells you");
    cluster.network.loseAll();
    cluster.tasks.advance(then);
  }

  private FanOutStatus status() {
    return cluster.two.fanOut();
  }
}
