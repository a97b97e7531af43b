package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.Following;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An unreadable log is given up after a few attempts, and waiting followers are notified. */
class UnreadableLogTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int ATTEMPTS = 4;

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower follower = RecordingFollower.roomy();

  @Test
  void aReplay_failsAfterAFewAttempts() {
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.log.spoil(4);
    Following following = cluster.followAfter(cluster.two, room, bob, 2, follower);

    cluster.tasks.advance(LONG);

    assertThatThrownBy(() -> following.outcome().toCompletableFuture().join())
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(follower.offers()).isZero();
    assertThat(cluster.log.pagesRead()).isEqualTo(ATTEMPTS);
  }

  @Test
  void gapRepair_endsThoseWhoWaitAndTheNextOneIsLetIn() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    cluster.network.hold();
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.network.lose(0);
    cluster.network.deliver();
    cluster.log.spoil(3);

    cluster.tasks.advance(LONG);

    assertThat(follower.end()).contains(FollowEnd.UNREADABLE);
    assertThat(follower.offers()).isZero();
    assertThat(cluster.log.pagesRead()).isEqualTo(ATTEMPTS);
    RecordingFollower next = RecordingFollower.roomy();
    cluster.follow(cluster.two, room, bob, next);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "hello");
    cluster.network.deliver();
    cluster.settle();
    assertThat(next.texts()).containsExactly("hello");
  }

  @Test
  void catchingUp_endsTheOneWhoIsBehindAndNoOther() {
    RecordingFollower slow = RecordingFollower.withPlaceFor(1);
    Following following = cluster.follow(cluster.two, room, bob, slow);
    cluster.follow(cluster.two, room, alice, follower);
    cluster.settle();
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.settle();
    cluster.log.spoil(4);
    slow.makePlaceFor(10);
    following.resume();

    cluster.tasks.advance(LONG);

    assertThat(slow.numbers()).containsExactly(3L);
    assertThat(slow.end()).contains(FollowEnd.UNREADABLE);
    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
    assertThat(follower.end()).isEmpty();
  }

  @Test
  void aLogThatIsMendedMeanwhile_isReadOn() {
    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.log.spoil(4);
    Following following = cluster.followAfter(cluster.two, room, bob, 2, follower);
    cluster.tasks.advance(Duration.ofSeconds(2));
    cluster.log.mend();

    cluster.tasks.advance(LONG);

    assertThat(Cluster.isDecided(following)).isTrue();
    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
  }
}
