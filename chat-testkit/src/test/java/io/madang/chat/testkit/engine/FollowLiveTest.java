package io.madang.chat.testkit.engine;

import static io.madang.chat.testkit.engine.Cluster.followed;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.FollowRoomResult.Refused;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.application.reading.MarkReadCommand;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowLiveTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower follower = RecordingFollower.roomy();

  @Test
  void follow_hearsWhatIsSentOnBothNodesFromNowOn() {
    cluster.send(cluster.one, room, alice, "before");
    Following following = cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();

    cluster.send(cluster.one, room, alice, "on the other node");
    cluster.send(cluster.two, room, bob, "on this node");
    cluster.settle();

    assertThat(followed(following).resumption()).isEqualTo(Resumption.LIVE);
    assertThat(followed(following).head().seq().value()).isEqualTo(3);
    assertThat(follower.texts()).containsExactly("on the other node", "on this node");
  }

  @Test
  void follow_hearsComingAndGoingOfOthers() {
    cluster.follow(cluster.one, room, alice, follower);
    cluster.settle();

    cluster.leave(cluster.two, room, bob);
    cluster.join(cluster.two, room, bob);
    cluster.settle();

    assertThat(follower.numbers()).containsExactly(3L, 4L);
    assertThat(follower.end()).isEmpty();
  }

  @Test
  void follow_hearsWhatIsSentWhileItBegins() {
    cluster.tasks.holdBlocking();
    Following following = cluster.followAfter(cluster.two, room, bob, 2, follower);
    cluster.send(cluster.one, room, alice, "before the store was asked");
    cluster.settle();
    assertThat(cluster.tasks.runOneBlocking()).isTrue();
    assertThat(cluster.tasks.runOneBlocking()).isTrue();
    cluster.send(cluster.one, room, alice, "after the store was asked");
    cluster.settle();
    cluster.send(cluster.two, room, bob, "while it replays");
    cluster.tasks.releaseBlocking();
    cluster.settle();
    cluster.waitForGapRepair();

    assertThat(followed(following).resumption()).isEqualTo(Resumption.COMPLETE);
    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
  }

  @Test
  void follow_isForParticipantsOnlyAndTellsNobodyWhichRoomsExist() {
    Member mallory = cluster.member("mallory");

    Following here = cluster.follow(cluster.one, room, mallory, follower);
    Following nowhere =
        cluster.follow(cluster.one, SampleRooms.aGroup("nowhere"), mallory, follower);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "not for mallory");
    cluster.settle();

    Refused refused = new Refused(RefusalCode.NOT_A_PARTICIPANT);
    assertThat(here.outcome().toCompletableFuture()).isCompletedWithValue(refused);
    assertThat(nowhere.outcome().toCompletableFuture()).isCompletedWithValue(refused);
    assertThat(follower.offers()).isZero();
  }

  @Test
  void signals_areHeardOnBothNodes() {
    RecordingFollower other = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, alice, follower);
    cluster.follow(cluster.two, room, alice, other);
    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();

    cluster
        .one
        .reading()
        .markRead()
        .markRead(new MarkReadCommand(bob.id(), room.id(), Optional.empty()));
    cluster.settle();

    EphemeralEvent moved = new ReadCursorMoved(room.id(), bob.id(), new Sequence(3));
    assertThat(follower.signals()).containsExactly(moved);
    assertThat(other.signals()).containsExactly(moved);
  }

  @Test
  void close_endsHearingAndSaysNothing() {
    Following following = cluster.follow(cluster.one, room, bob, follower);
    cluster.settle();

    following.close();
    following.close();
    cluster.settle();
    cluster.send(cluster.one, room, alice, "to nobody");
    cluster.settle();

    assertThat(follower.events()).isEmpty();
    assertThat(follower.end()).isEmpty();
  }

  @Test
  void close_ofOneLeavesTheOthers() {
    RecordingFollower other = RecordingFollower.roomy();
    Following following = cluster.follow(cluster.two, room, bob, follower);
    cluster.follow(cluster.two, room, bob, other);
    cluster.settle();

    following.close();
    cluster.settle();
    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();

    assertThat(follower.texts()).isEmpty();
    assertThat(other.texts()).containsExactly("hello");
  }

  @Test
  void close_beforeTheOutcomeCancelsIt() {
    Following following = cluster.follow(cluster.one, room, bob, follower);
    following.close();
    cluster.settle();

    assertThat(following.outcome().toCompletableFuture()).isCompletedExceptionally();
    cluster.send(cluster.one, room, alice, "to nobody");
    cluster.settle();
    assertThat(follower.events()).isEmpty();
  }

  @Test
  void close_beforeTheStoreWasAskedCostsNoReading() {
    RecordingFollower other = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, alice, other);
    cluster.settle();
    int before = cluster.log.headsRead();
    cluster.tasks.holdBlocking();
    List<Following> gone = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      gone.add(cluster.follow(cluster.one, room, bob, follower));
    }
    gone.forEach(Following::close);
    while (cluster.tasks.runOneBlocking()) {
      // The admissions get ahead of what the closing has put into the mailbox.
    }
    cluster.tasks.releaseBlocking();
    cluster.settle();

    assertThat(cluster.log.headsRead()).isEqualTo(before);
    assertThat(gone)
        .allSatisfy(following ->
            assertThat(following.outcome().toCompletableFuture()).isCompletedExceptionally());
    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();
    assertThat(other.texts()).containsExactly("hello");
    assertThat(follower.offers()).isZero();
  }

  @Test
  void closingTheEngine_endsHearing() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();

    cluster.two.close();
    cluster.send(cluster.one, room, alice, "too late");
    cluster.settle();
    cluster.waitForHeadCheck();

    assertThat(follower.events()).isEmpty();
  }
}
