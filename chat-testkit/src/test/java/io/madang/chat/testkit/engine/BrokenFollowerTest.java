package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.reading.MarkReadCommand;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A follower that throws is notified and removed, and does not affect the others. */
class BrokenFollowerTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower follower = RecordingFollower.roomy();

  @Test
  void aFollowerThatThrows_harmsNoOther() {
    RecordingFollower before = RecordingFollower.roomy();
    RecordingFollower after = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, alice, before);
    cluster.follow(cluster.one, room, alice, new ThrowingFollower());
    cluster.follow(cluster.one, room, alice, after);
    cluster.settle();

    cluster.sendMany(cluster.one, room, alice, 3);
    cluster
        .one
        .reading()
        .markRead()
        .markRead(new MarkReadCommand(bob.id(), room.id(), Optional.empty()));
    cluster.settle();
    cluster.waitForHeadCheck();

    assertThat(before.numbers()).containsExactly(3L, 4L, 5L);
    assertThat(after.numbers()).containsExactly(3L, 4L, 5L);
    assertThat(after.signals()).hasSize(1);
  }

  @Test
  void aFollowerThatThrowsAnError_isToldAndHarmsNoOther() {
    RecordingFollower before = RecordingFollower.roomy();
    RecordingFollower after = RecordingFollower.roomy();
    BrokenFollower broken = new BrokenFollower();
    cluster.follow(cluster.one, room, alice, before);
    cluster.follow(cluster.one, room, alice, broken);
    cluster.follow(cluster.one, room, alice, after);
    cluster.settle();

    cluster.sendMany(cluster.one, room, alice, 3);
    cluster.settle();

    assertThat(before.numbers()).containsExactly(3L, 4L, 5L);
    assertThat(after.numbers()).containsExactly(3L, 4L, 5L);
    assertThat(broken.offers).isEqualTo(1);
    assertThat(broken.ends).containsExactly(FollowEnd.FAILED);
  }

  @Test
  void aFollowerThatThrowsAnErrorWhileReplaying_isToldAndHarmsNoOther() {
    cluster.sendMany(cluster.one, room, alice, 3);
    BrokenFollower broken = new BrokenFollower();
    Following following = cluster.followAfter(cluster.one, room, alice, 2, broken);
    cluster.followAfter(cluster.one, room, alice, 2, follower);
    cluster.settle();

    assertThat(following.outcome().toCompletableFuture()).isCompletedExceptionally();
    assertThat(broken.offers).isEqualTo(1);
    assertThat(broken.ends).containsExactly(FollowEnd.FAILED);
    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
  }

  @Test
  void aFollowerThatThrowsAnErrorAtASignal_isToldAndHarmsNoOther() {
    cluster.send(cluster.one, room, alice, "to be read");
    BrokenFollower broken = new BrokenFollower();
    cluster.follow(cluster.one, room, alice, broken);
    cluster.follow(cluster.one, room, alice, follower);
    cluster.settle();

    cluster
        .one
        .reading()
        .markRead()
        .markRead(new MarkReadCommand(bob.id(), room.id(), Optional.empty()));
    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();

    assertThat(broken.ends).containsExactly(FollowEnd.FAILED);
    assertThat(broken.offers).isZero();
    assertThat(follower.texts()).containsExactly("hello");
  }

  private static final class ThrowingFollower implements Follower {

    @Override
    public boolean offer(CommittedEvent event) {
      throw new IllegalStateException("on purpose");
    }

    @Override
    public void signal(EphemeralEvent signal) {
      throw new IllegalStateException("on purpose");
    }

    @Override
    public void ended(FollowEnd end) {
      throw new IllegalStateException("on purpose");
    }
  }

  /**
   * Throws what only broken programs throw; not an OutOfMemoryError, at which JUnit itself gives
   * up.
   */
  private static final class BrokenFollower implements Follower {

    private final List<FollowEnd> ends = new ArrayList<>();
    private int offers;

    @Override
    public boolean offer(CommittedEvent event) {
      offers++;
      throw new StackOverflowError("on purpose");
    }

    @Override
    public void signal(EphemeralEvent signal) {
      throw new StackOverflowError("on purpose");
    }

    @Override
    public void ended(FollowEnd end) {
      ends.add(end);
    }
  }
}
