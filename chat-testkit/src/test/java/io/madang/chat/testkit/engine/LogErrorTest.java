package io.madang.chat.testkit.engine;

import static io.madang.chat.testkit.engine.Cluster.followed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.application.live.Following;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One Error out of the log, whatever it is, costs time and nothing else. */
class LogErrorTest {

  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower follower = RecordingFollower.roomy();

  /** Not an OutOfMemoryError, at which JUnit itself gives up. */
  private final Error defect = new StackOverflowError("on purpose");

  @Test
  void gapRepair_triesAgain() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    cluster.network.hold();
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.network.lose(0);
    cluster.network.deliver();
    cluster.log.breakNextPage(defect);
    cluster.waitForGapRepair();
    assertThat(cluster.log.pagesRead()).isEqualTo(1);
    assertThat(follower.events()).isEmpty();

    cluster.tasks.advance(RETRY);

    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
  }

  @Test
  void replay_triesAgain() {
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.log.breakNextPage(defect);
    Following following = cluster.followAfter(cluster.two, room, bob, 2, follower);
    cluster.settle();
    assertThat(cluster.log.pagesRead()).isEqualTo(1);

    cluster.tasks.advance(RETRY);

    assertThat(followed(following).resumption()).isEqualTo(Resumption.COMPLETE);
    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
  }

  @Test
  void catchingUp_triesAgain() {
    RecordingFollower slow = RecordingFollower.withPlaceFor(1);
    Following following = cluster.follow(cluster.two, room, bob, slow);
    cluster.settle();
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.settle();
    cluster.log.breakNextPage(defect);
    slow.makePlaceFor(10);
    following.resume();
    cluster.settle();
    assertThat(slow.numbers()).containsExactly(3L);

    cluster.tasks.advance(RETRY);

    assertThat(slow.numbers()).containsExactly(3L, 4L, 5L);
  }

  @Test
  void admission_failsAndTheNextOneIsLetIn() {
    cluster.follow(cluster.two, room, alice, RecordingFollower.roomy());
    cluster.settle();
    cluster.log.breakNextHeads(defect);
    RecordingFollower refused = RecordingFollower.roomy();
    Following failed = cluster.follow(cluster.two, room, bob, refused);
    cluster.settle();
    assertThatThrownBy(() -> failed.outcome().toCompletableFuture().join()).hasCause(defect);

    Following again = cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();

    assertThat(followed(again).resumption()).isEqualTo(Resumption.LIVE);
    assertThat(follower.texts()).containsExactly("hello");
    assertThat(refused.offers()).isZero();
  }

  @Test
  void headCheck_looksAgain() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    cluster.network.hold();
    cluster.send(cluster.one, room, alice, "hello");
    cluster.network.loseAll();
    cluster.log.breakNextHeads(defect);
    cluster.waitForHeadCheck();
    assertThat(follower.events()).isEmpty();

    cluster.waitForHeadCheck();

    assertThat(follower.texts()).containsExactly("hello");
  }
}
