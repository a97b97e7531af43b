package io.madang.chat.testkit.engine;

import static io.madang.chat.testkit.engine.Cluster.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.Following;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Followers that need the same part of the log share one read. */
class SharedReplayTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);

  @Test
  void thoseWhoComeBackTogether_readOnce() {
    cluster.sendMany(cluster.one, room, alice, 100);

    RecordingFollower first = back(2);
    RecordingFollower second = back(50);
    RecordingFollower third = back(2);

    assertThat(first.numbers()).isEqualTo(numbers(3, 102));
    assertThat(second.numbers()).isEqualTo(numbers(51, 102));
    assertThat(third.numbers()).isEqualTo(numbers(3, 102));
    assertThat(cluster.log.pagesRead()).isEqualTo(1);
  }

  @Test
  void whatCameAfterTheSharedPage_isReadAsWell() {
    cluster.sendMany(cluster.one, room, alice, 100);
    RecordingFollower first = back(2);
    cluster.sendMany(cluster.one, room, alice, 5);
    cluster.settle();

    RecordingFollower second = back(2);

    assertThat(first.numbers()).isEqualTo(numbers(3, 107));
    assertThat(second.numbers()).isEqualTo(numbers(3, 107));
  }

  @Test
  void whoTakesAPageInPieces_readsItOnce() {
    cluster.sendMany(cluster.one, room, alice, 200);
    RecordingFollower slow = RecordingFollower.withPlaceFor(7);
    Following following = cluster.followAfter(cluster.one, room, bob, 2, slow);
    cluster.settle();

    for (int i = 0; i < 30; i++) {
      slow.makePlaceFor(7);
      following.resume();
      cluster.settle();
    }

    assertThat(slow.numbers()).isEqualTo(numbers(3, 202));
    assertThat(cluster.log.pagesRead()).isEqualTo(1);
  }

  @Test
  void aPageThatNobodyAsksFor_isForgotten() {
    cluster.sendMany(cluster.one, room, alice, 100);
    back(2);
    cluster.waitForHeadCheck();
    back(2);
    assertThat(cluster.log.pagesRead()).isEqualTo(1);

    cluster.waitForHeadCheck();
    cluster.waitForHeadCheck();
    RecordingFollower late = back(2);

    assertThat(late.numbers()).isEqualTo(numbers(3, 102));
    assertThat(cluster.log.pagesRead()).isEqualTo(2);
  }

  @Test
  void aPageOfAFormerLifeOfTheLog_isNotShared() {
    cluster.sendMany(cluster.one, room, alice, 10);
    back(2);
    cluster.store.rebuild(room.id());
    Epoch epoch = cluster.store.log().heads(List.of(room.id())).get(room.id()).epoch();
    RecordingFollower follower = RecordingFollower.roomy();

    cluster.followAfter(cluster.one, room, bob, 3, epoch, follower);
    cluster.settle();

    assertThat(follower.numbers()).isEqualTo(numbers(4, 12));
    assertThat(follower.events()).allMatch(event -> event.epoch().equals(epoch));
  }

  private RecordingFollower back(long seq) {
    RecordingFollower follower = RecordingFollower.roomy();
    cluster.followAfter(cluster.one, room, bob, seq, follower);
    cluster.settle();
    return follower;
  }
}
