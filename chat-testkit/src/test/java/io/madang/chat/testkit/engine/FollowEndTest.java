package io.madang.chat.testkit.engine;

import static io.madang.chat.testkit.engine.Cluster.followed;
import static io.madang.chat.testkit.engine.Cluster.isDecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FollowEndTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower onOne = RecordingFollower.roomy();
  private final RecordingFollower onTwo = RecordingFollower.roomy();

  @Test
  void leaving_endsTheMembersFollowersRightAfterTheDepartureOnBothNodes() {
    RecordingFollower alices = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, bob, onOne);
    cluster.follow(cluster.two, room, bob, onTwo);
    cluster.follow(cluster.two, room, alice, alices);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "while bob is here");
    cluster.leave(cluster.one, room, bob);
    cluster.send(cluster.one, room, alice, "about bob");
    cluster.settle();

    for (RecordingFollower bobs : List.of(onOne, onTwo)) {
      assertThat(bobs.numbers()).containsExactly(3L, 4L);
      assertThat(bobs.events().get(1).event()).isInstanceOf(MemberLeft.class);
      assertThat(bobs.end()).contains(FollowEnd.LEFT);
    }
    assertThat(alices.numbers()).containsExactly(3L, 4L, 5L);
    assertThat(alices.end()).isEmpty();
  }

  @Test
  void leaving_isHeardEvenIfTheFanOutLosesIt() {
    cluster.follow(cluster.two, room, bob, onTwo);
    cluster.settle();
    cluster.network.hold();
    cluster.leave(cluster.one, room, bob);
    cluster.send(cluster.one, room, alice, "about bob");
    cluster.network.lose(0);
    cluster.network.deliver();
    cluster.settle();
    cluster.waitForGapRepair();

    assertThat(onTwo.numbers()).containsExactly(3L);
    assertThat(onTwo.end()).contains(FollowEnd.LEFT);
  }

  @Test
  void theLastOneOut_hearsItsOwnDeparture() {
    Room own = cluster.group(alice);
    cluster.follow(cluster.two, own, alice, onTwo);
    cluster.settle();

    cluster.leave(cluster.one, own, alice);
    cluster.settle();

    assertThat(onTwo.numbers()).containsExactly(2L);
    assertThat(onTwo.end()).contains(FollowEnd.LEFT);
  }

  @Test
  void aDepartureBeforeThePresentStay_isHistory() {
    cluster.leave(cluster.one, room, bob);
    cluster.join(cluster.one, room, bob);
    Following following = cluster.followAfter(cluster.two, room, bob, 1, onTwo);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "welcome back");
    cluster.settle();

    assertThat(isDecided(following)).isTrue();
    assertThat(onTwo.numbers()).containsExactly(2L, 3L, 4L, 5L);
    assertThat(onTwo.end()).isEmpty();
    cluster.leave(cluster.one, room, bob);
    cluster.settle();
    assertThat(onTwo.end()).contains(FollowEnd.LEFT);
  }

  @Test
  void leavingWhileTheFollowerIsLetIn_endsOrRefusesIt() {
    cluster.tasks.holdBlocking();
    Following following = cluster.followAfter(cluster.two, room, bob, 2, onTwo);
    cluster.leave(cluster.one, room, bob);
    cluster.send(cluster.one, room, alice, "about bob");
    cluster.tasks.releaseBlocking();
    cluster.settle();
    cluster.waitForHeadCheck();

    assertThat(isDecided(following)).isTrue();
    assertThat(onTwo.texts()).isEmpty();
  }

  @Test
  void leavingWhileLagging_endsTheFollowerWhenItHasCaughtUp() {
    RecordingFollower slow = RecordingFollower.withPlaceFor(0);
    Following following = cluster.follow(cluster.two, room, bob, slow);
    cluster.settle();
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.leave(cluster.one, room, bob);
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.settle();
    assertThat(slow.end()).isEmpty();

    slow.makePlaceFor(100);
    following.resume();
    cluster.settle();

    assertThat(slow.numbers()).containsExactly(3L, 4L, 5L, 6L);
    assertThat(slow.end()).contains(FollowEnd.LEFT);
  }

  @Test
  void aSlowFollower_lagsWithoutGrowingAndCatchesUp() {
    RecordingFollower slow = RecordingFollower.withPlaceFor(2);
    Following following = cluster.follow(cluster.two, room, bob, slow);
    cluster.follow(cluster.two, room, alice, onTwo);
    cluster.settle();
    cluster.sendMany(cluster.one, room, alice, 300);
    cluster.settle();

    assertThat(onTwo.numbers()).hasSize(300);
    assertThat(slow.numbers()).containsExactly(3L, 4L);
    assertThat(slow.refusals()).isEqualTo(1);

    slow.makePlaceFor(1_000);
    following.resume();
    following.resume();
    cluster.settle();
    cluster.send(cluster.one, room, alice, "live again");
    cluster.settle();
    assertThat(slow.numbers()).isEqualTo(LongStream.rangeClosed(3, 303).boxed().toList());
    assertThat(slow.texts()).endsWith("live again");
  }

  @Test
  void aSlowFollower_catchesUpWhileMoreIsSent() {
    RecordingFollower slow = RecordingFollower.withPlaceFor(1);
    Following following = cluster.follow(cluster.two, room, bob, slow);
    cluster.settle();
    for (int i = 0; i < 100; i++) {
      cluster.sendMany(cluster.one, room, alice, 2);
      if (i % 3 == 0) {
        slow.makePlaceFor(5);
        following.resume();
      }
      cluster.settle();
    }
    slow.makePlaceFor(1_000);
    following.resume();
    cluster.settle();

    assertThat(slow.numbers()).isEqualTo(LongStream.rangeClosed(3, 202).boxed().toList());
  }

  @Test
  void aStoreThatIsAway_failsTheOutcomeAndNothingIsFollowed() {
    cluster.log.goDown();
    Following following = cluster.follow(cluster.one, room, bob, onOne);
    cluster.settle();

    assertThatThrownBy(() -> following.outcome().toCompletableFuture().join())
        .hasCauseInstanceOf(StoreUnavailableException.class);
    cluster.log.comeBack();
    cluster.send(cluster.one, room, alice, "to nobody");
    cluster.settle();
    assertThat(onOne.offers()).isZero();
  }

  @Test
  void aStoreThatGoesAwayWhileReplaying_costsTimeOnly() {
    cluster.sendMany(cluster.one, room, alice, 10);
    cluster.tasks.holdBlocking();
    Following following = cluster.followAfter(cluster.two, room, bob, 2, onTwo);
    assertThat(cluster.tasks.runOneBlocking()).as("the head check").isTrue();
    assertThat(cluster.tasks.runOneBlocking()).as("the admission").isTrue();
    cluster.log.goDown();
    cluster.tasks.releaseBlocking();
    cluster.waitForHeadCheck();
    assertThat(isDecided(following)).isFalse();

    cluster.log.comeBack();
    cluster.tasks.advance(Duration.ofSeconds(1));

    assertThat(followed(following).head().seq().value()).isEqualTo(12);
    assertThat(onTwo.numbers()).isEqualTo(LongStream.rangeClosed(3, 12).boxed().toList());
  }
}
