package io.madang.chat.testkit.engine;

import static io.madang.chat.testkit.engine.Cluster.followed;
import static io.madang.chat.testkit.engine.Cluster.isDecided;
import static io.madang.chat.testkit.engine.Cluster.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import org.junit.jupiter.api.Test;

class FollowReplayTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower follower = RecordingFollower.roomy();

  @Test
  void follow_replaysWhatWasMissedAndThenGoesLive() {
    cluster.sendMany(cluster.one, room, alice, 300);
    Following following = cluster.followAfter(cluster.two, room, bob, 2, follower);
    cluster.settle();
    cluster.sendMany(cluster.one, room, alice, 10);
    cluster.settle();

    assertThat(followed(following).resumption()).isEqualTo(Resumption.COMPLETE);
    assertThat(followed(following).head().seq().value()).isEqualTo(302);
    assertThat(follower.numbers()).isEqualTo(numbers(3, 312));
  }

  @Test
  void follow_fromTheHeadReplaysNothing() {
    Following following = cluster.followAfter(cluster.one, room, bob, 2, follower);
    cluster.settle();

    assertThat(followed(following).resumption()).isEqualTo(Resumption.COMPLETE);
    assertThat(follower.events()).isEmpty();
  }

  @Test
  void follow_replaysFiveHundredAndNotOneMore() {
    cluster.sendMany(cluster.one, room, alice, 499);
    Following near = cluster.followAfter(cluster.one, room, bob, 1, follower);
    RecordingFollower farFollower = RecordingFollower.roomy();
    Following far = cluster.followAfter(cluster.one, room, bob, 0, farFollower);
    cluster.settle();

    assertThat(followed(near).resumption()).isEqualTo(Resumption.COMPLETE);
    assertThat(follower.numbers()).isEqualTo(numbers(2, 501));
    assertThat(followed(far).resumption()).isEqualTo(Resumption.RESET);
    cluster.send(cluster.one, room, alice, "live");
    cluster.settle();
    assertThat(farFollower.numbers()).containsExactly(502L);
  }

  @Test
  void follow_fromAPositionAheadOrOfAnotherLifeIsReset() {
    RecordingFollower otherFollower = RecordingFollower.roomy();
    Following ahead = cluster.followAfter(cluster.one, room, bob, 99, follower);
    Following other =
        cluster.followAfter(cluster.one, room, bob, 1, new Epoch("another"), otherFollower);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "live");
    cluster.settle();

    assertThat(followed(ahead).resumption()).isEqualTo(Resumption.RESET);
    assertThat(followed(other).resumption()).isEqualTo(Resumption.RESET);
    assertThat(follower.numbers()).containsExactly(3L);
    assertThat(otherFollower.numbers()).containsExactly(3L);
  }

  @Test
  void aLateFollower_isReplayedToWhileOthersAreLive() {
    RecordingFollower first = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, alice, first);
    cluster.settle();
    cluster.sendMany(cluster.one, room, alice, 20);
    cluster.settle();

    cluster.followAfter(cluster.one, room, bob, 5, follower);
    cluster.sendMany(cluster.one, room, alice, 5);
    cluster.settle();

    assertThat(first.numbers()).isEqualTo(numbers(3, 27));
    assertThat(follower.numbers()).isEqualTo(numbers(6, 27));
  }

  @Test
  void replay_ofMoreThanAFollowerHoldsIsTakenPieceByPiece() {
    cluster.sendMany(cluster.one, room, alice, 400);
    RecordingFollower small = RecordingFollower.withPlaceFor(7);
    Following following = cluster.followAfter(cluster.two, room, bob, 2, small);
    cluster.settle();

    int rounds = 0;
    while (!isDecided(following)) {
      assertThat(rounds++).isLessThan(100);
      small.makePlaceFor(7);
      following.resume();
      cluster.settle();
    }
    small.makePlaceFor(7);
    cluster.send(cluster.one, room, alice, "live");
    following.resume();
    cluster.settle();

    assertThat(followed(following).resumption()).isEqualTo(Resumption.COMPLETE);
    assertThat(small.numbers()).isEqualTo(numbers(3, 403));
  }

  @Test
  void aRebuiltLog_endsItsFollowers() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    cluster.store.rebuild(room.id());

    cluster.waitForHeadCheck();

    assertThat(follower.end()).contains(FollowEnd.LOG_REBUILT);
    RecordingFollower again = RecordingFollower.roomy();
    Following following = cluster.followAfter(cluster.two, room, bob, 2, again);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "in the new life");
    cluster.settle();
    assertThat(followed(following).resumption()).isEqualTo(Resumption.RESET);
    assertThat(again.texts()).containsExactly("in the new life");
  }

  @Test
  void aRebuiltLog_isNoticedByTheNextMessage() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    cluster.store.rebuild(room.id());

    cluster.send(cluster.one, room, alice, "in the new life");
    cluster.settle();

    assertThat(follower.end()).contains(FollowEnd.LOG_REBUILT);
    assertThat(follower.texts()).isEmpty();
  }
}
