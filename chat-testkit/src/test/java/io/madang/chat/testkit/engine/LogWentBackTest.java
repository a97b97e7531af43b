package io.madang.chat.testkit.engine;

import static io.madang.chat.testkit.engine.Cluster.followed;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that has lost events which were delivered, and says nothing. */
class LogWentBackTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower here = RecordingFollower.roomy();
  private final RecordingFollower there = RecordingFollower.roomy();

  @BeforeEach
  void bothFollow() {
    cluster.follow(cluster.one, room, alice, here);
    cluster.follow(cluster.two, room, bob, there);
    cluster.settle();
    cluster.sendMany(cluster.one, room, alice, 10);
    cluster.settle();
    cluster.clock.advance(Duration.ofSeconds(1));
  }

  @Test
  void nextMessage_showsIt_andEndsFollowersOnAllNodes() {
    cluster.store.goBack(room.id(), new Sequence(6));

    cluster.send(cluster.one, room, alice, "after the loss");
    cluster.settle();
    cluster.waitForHeadCheck();

    assertThat(here.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(there.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(epoch()).isNotEqualTo(room.epoch());
    assertThat(resumed(12)).isEqualTo(Resumption.RESET);
  }

  @Test
  void nextMessage_showsItAtOnce_whereItIsSent() {
    cluster.store.goBack(room.id(), new Sequence(6));

    cluster.send(cluster.one, room, alice, "after the loss");
    cluster.settle();

    assertThat(here.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(there.end()).as("told by the first node").contains(FollowEnd.LOG_REBUILT);
  }

  @Test
  void lookAtTheHeads_showsIt_ifNothingIsSent() {
    cluster.store.goBack(room.id(), new Sequence(6));

    cluster.waitForHeadCheck();

    assertThat(here.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(there.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(epoch()).isNotEqualTo(room.epoch());
  }

  @Test
  void twoNodesThatNotice_renewTheEpochOnce() {
    cluster.store.goBack(room.id(), new Sequence(6));
    cluster.tasks.advance(Duration.ofMillis(5_300));
    Epoch renewed = epoch();

    cluster.tasks.advance(Duration.ofSeconds(20));

    assertThat(epoch()).isEqualTo(renewed).isNotEqualTo(room.epoch());
  }

  @Test
  void logThatWasContinuedMeanwhile_isNoticedByWhatIsInIt() {
    cluster.network.hold();
    cluster.store.goBack(room.id(), new Sequence(6));
    RecordingFollower ignored = RecordingFollower.roomy();
    Room other = cluster.group(alice, bob);
    cluster.follow(cluster.one, other, alice, ignored);
    for (int i = 0; i < 6; i++) {
      cluster.send(cluster.two, room, bob, "instead");
    }
    cluster.settle();
    cluster.tasks.advance(Duration.ofSeconds(2));

    assertThat(there.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(epoch()).isNotEqualTo(room.epoch());
  }

  @Test
  void newFollower_showsIt_insteadOfStartingAgainForEver() {
    cluster.store.goBack(room.id(), new Sequence(6));
    RecordingFollower late = RecordingFollower.roomy();
    int before = cluster.log.pagesRead();

    Following following = cluster.followAfter(cluster.two, room, bob, 6, late);
    cluster.settle();

    assertThat(late.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(there.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(following.outcome().toCompletableFuture()).isDone();
    assertThat(cluster.log.pagesRead() - before).isLessThan(4);
  }

  @Test
  void followerThatWasPromisedMore_isEnded_thoughTheFeedPassedNothingOfIt() {
    Room other = cluster.group(alice, bob);
    RecordingFollower early = RecordingFollower.roomy();
    RecordingFollower late = RecordingFollower.roomy();
    cluster.follow(cluster.two, other, bob, early);
    cluster.settle();
    Sequence before = cluster.store.log().heads(List.of(other.id())).get(other.id()).seq();
    cluster.network.hold();
    cluster.sendMany(cluster.one, other, alice, 3);
    cluster.settle();
    cluster.network.loseAll();
    cluster.tasks.holdBlocking();
    cluster.follow(cluster.two, other, bob, late);
    cluster.settle();
    assertThat(cluster.tasks.runOneBlocking()).as("the admission is read").isTrue();

    cluster.store.goBack(other.id(), before);
    cluster.tasks.releaseBlocking();
    cluster.waitForHeadCheck();

    assertThat(late.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(early.end()).contains(FollowEnd.LOG_REBUILT);
  }

  @Test
  void broadcastsThatAreRepeated_renewNothing() {
    cluster.network.hold();
    cluster.sendMany(cluster.one, room, alice, 10);
    cluster.network.repeatAll();
    cluster.network.reverse();
    cluster.network.deliver();
    cluster.settle();
    cluster.waitForHeadCheck();

    assertThat(here.end()).isEmpty();
    assertThat(there.end()).isEmpty();
    assertThat(epoch()).isEqualTo(room.epoch());
  }

  private Resumption resumed(long seq) {
    Following again = cluster.followAfter(cluster.two, room, bob, seq, RecordingFollower.roomy());
    cluster.settle();
    return followed(again).resumption();
  }

  private Epoch epoch() {
    LogHead head = cluster.store.log().heads(List.of(room.id())).get(room.id());
    assertThat(head).isNotNull();
    return head.epoch();
  }
}
