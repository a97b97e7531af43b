package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.SignalTypingCommand;
import io.madang.chat.application.live.SignalTypingResult;
import io.madang.chat.application.live.SignalTypingResult.Refused;
import io.madang.chat.application.live.SignalTypingResult.Signalled;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TypingTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Member mallory = cluster.member("mallory");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower here = RecordingFollower.roomy();
  private final RecordingFollower there = RecordingFollower.roomy();

  @Test
  void typing_isToldOnEveryNodeAndNotStored() {
    follow();

    CompletableFuture<SignalTypingResult> outcome = type(alice);
    cluster.settle();
    cluster.send(cluster.one, room, bob, "fence");
    cluster.settle();

    assertThat(outcome).isCompletedWithValue(new Signalled());
    MemberTyping typed = new MemberTyping(room.id(), alice.id(), alice.name());
    assertThat(here.signals()).containsExactly(typed);
    assertThat(there.signals()).containsExactly(typed);
    assertThat(there.numbers()).containsExactly(3L);
    assertThat(cluster.two.rooms().listMine().list(bob.id()).get(0).summary().unread()).isZero();
  }

  @Test
  void typing_isForParticipantsOnly() {
    follow();

    CompletableFuture<SignalTypingResult> outcome = type(mallory);
    cluster.settle();
    var unused = type(bob);
    cluster.settle();

    assertThat(outcome).isCompletedWithValue(new Refused(RefusalCode.NOT_A_PARTICIPANT));
    assertThat(there.signals()).containsExactly(new MemberTyping(room.id(), bob.id(), bob.name()));
  }

  @Test
  void typing_doesNotWaitForTheStore() {
    follow();
    cluster.tasks.holdBlocking();

    CompletableFuture<SignalTypingResult> outcome = type(alice);
    cluster.settle();
    assertThat(outcome).isNotDone();

    cluster.tasks.releaseBlocking();
    cluster.settle();
    assertThat(outcome).isCompletedWithValue(new Signalled());
  }

  @Test
  void typingThatIsLost_isLostForGood() {
    follow();
    cluster.network.hold();

    var unused = type(alice);
    cluster.settle();
    cluster.network.loseAll();
    cluster.waitForHeadCheck();

    assertThat(here.signals()).hasSize(1);
    assertThat(there.signals()).isEmpty();
  }

  private void follow() {
    cluster.follow(cluster.one, room, alice, here);
    cluster.follow(cluster.two, room, bob, there);
    cluster.settle();
  }

  private CompletableFuture<SignalTypingResult> type(Member member) {
    return cluster
        .one
        .live()
        .signalTyping()
        .signal(new SignalTypingCommand(member, room.id()))
        .toCompletableFuture();
  }
}
