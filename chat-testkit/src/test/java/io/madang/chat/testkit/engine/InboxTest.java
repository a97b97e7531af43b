package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.inbox.FollowInboxCommand;
import io.madang.chat.application.inbox.InboxFollower;
import io.madang.chat.application.inbox.InboxFollowing;
import io.madang.chat.application.live.SignalTypingCommand;
import io.madang.chat.application.reading.MarkReadCommand;
import io.madang.chat.application.room.OpenPrivateRoomCommand;
import io.madang.chat.application.room.OpenPrivateRoomResult;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Member carol = cluster.member("carol");
  private final Room room = cluster.group(alice, bob);
  private final List<InboxFollowing> open = new ArrayList<>();

  @AfterEach
  void nothingIsLeftBehind() {
    open.forEach(InboxFollowing::close);
    cluster.tasks.advance(Duration.ofSeconds(5));
    assertThat(cluster.network.isIdle()).isTrue();
    assertThat(cluster.tasks.failures()).isEmpty();
  }

  @Test
  void message_isHintedAtOnEveryNodeToThoseInItsRoom() {
    RecordingInbox here = inbox(cluster.one, bob);
    RecordingInbox there = inbox(cluster.two, bob);
    RecordingInbox own = inbox(cluster.two, alice);
    RecordingInbox stranger = inbox(cluster.two, carol);

    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();

    for (RecordingInbox each : List.of(here, there, own)) {
      assertThat(each.takeHints()).containsExactly(room.id());
    }
    assertThat(stranger.takeHints()).isEmpty();
  }

  @Test
  void manyMessages_areOneHintASecond() {
    RecordingInbox inbox = inbox(cluster.two, bob);
    waitUntilNothingMayHaveBeenMissed();

    for (int tenth = 0; tenth < 30; tenth++) {
      cluster.sendMany(cluster.one, room, alice, 10);
      cluster.tasks.advance(Duration.ofMillis(100));
    }
    cluster.tasks.advance(Duration.ofSeconds(1));

    assertThat(inbox.countOf(room)).isEqualTo(4);
    inbox.takeHints();
    cluster.tasks.advance(Duration.ofSeconds(20));
    assertThat(inbox.takeHints()).isEmpty();
  }

  @Test
  void ownCursor_isHintedAtToItsMemberAlone() {
    cluster.send(cluster.one, room, alice, "hello");
    RecordingInbox his = inbox(cluster.two, bob);
    RecordingInbox hers = inbox(cluster.two, alice);

    markRead(cluster.one, bob);
    cluster.settle();

    assertThat(his.takeHints()).containsExactly(room.id());
    assertThat(hers.takeHints()).isEmpty();
  }

  @Test
  void typing_isNothingForAnInbox() {
    RecordingInbox inbox = inbox(cluster.two, bob);

    var unused =
        cluster.one.live().signalTyping().signal(new SignalTypingCommand(alice, room.id()));
    cluster.settle();

    assertThat(inbox.takeHints()).isEmpty();
  }

  @Test
  void privateRoom_isHintedAtToTheOneWhoDidNotAskForIt() {
    RecordingInbox inbox = inbox(cluster.two, bob);

    Room twosome = openPrivate(cluster.one, carol, bob);
    cluster.settle();

    assertThat(inbox.takeHints()).containsExactly(twosome.id());
    cluster.tasks.advance(Duration.ofSeconds(2));
    inbox.takeHints();
    cluster.send(cluster.one, twosome, carol, "psst");
    cluster.settle();
    assertThat(inbox.takeHints()).containsExactly(twosome.id());
  }

  @Test
  void comingAndGoingElsewhere_isHintedAtAndThenNothingMore() {
    RecordingInbox inbox = inbox(cluster.two, carol);
    cluster.join(cluster.one, room, carol);
    cluster.settle();
    assertThat(inbox.takeHints()).containsExactly(room.id());

    cluster.leave(cluster.one, room, carol);
    cluster.tasks.advance(Duration.ofSeconds(3));
    assertThat(inbox.countOf(room)).isPositive();

    inbox.takeHints();
    cluster.send(cluster.one, room, alice, "she is gone");
    cluster.tasks.advance(Duration.ofSeconds(3));
    assertThat(inbox.takeHints()).isEmpty();
  }

  @Test
  void theLastOneOut_hearsThatTheRoomIsClosed() {
    Room own = cluster.group(carol);
    RecordingInbox inbox = inbox(cluster.two, carol);

    cluster.leave(cluster.one, own, carol);
    cluster.settle();

    assertThat(inbox.takeHints()).contains(own.id());
  }

  /** Told in the wrong order, a coming that was over is not taken for a stay. */
  @Test
  void newsInTheWrongOrder_endsAsItEndedInTheStore() {
    RecordingInbox inbox = inbox(cluster.two, carol);
    cluster.network.hold();
    cluster.join(cluster.one, room, carol);
    cluster.leave(cluster.one, room, carol);
    cluster.network.reverse();
    cluster.network.deliver();
    cluster.tasks.advance(Duration.ofSeconds(3));
    inbox.takeHints();

    cluster.send(cluster.one, room, alice, "she is gone");
    cluster.network.deliver();
    cluster.tasks.advance(Duration.ofSeconds(3));

    assertThat(inbox.takeHints()).isEmpty();
  }

  @Test
  void joiningWhileTheInboxIsBeingRead_isNotOverlooked() {
    RecordingInbox inbox = inbox(cluster.two, carol);
    cluster.tasks.holdBlocking();
    cluster.join(cluster.one, room, carol);
    cluster.settle();
    cluster.leave(cluster.one, room, carol);
    cluster.join(cluster.one, room, carol);
    cluster.settle();
    cluster.tasks.releaseBlocking();
    cluster.tasks.advance(Duration.ofSeconds(3));
    inbox.takeHints();

    cluster.send(cluster.one, room, alice, "welcome back");
    cluster.settle();

    assertThat(inbox.takeHints()).containsExactly(room.id());
  }

  @Test
  void withoutFanOut_everythingIsHintedAtWithinSeconds() {
    cluster.network.connected(false);
    cluster.network.hold();
    RecordingInbox inbox = inbox(cluster.two, bob);

    cluster.send(cluster.one, room, alice, "hello");
    cluster.tasks.advance(Duration.ofSeconds(3));
    assertThat(inbox.takeHints()).containsExactly(room.id());

    markRead(cluster.one, bob);
    cluster.tasks.advance(Duration.ofSeconds(3));
    assertThat(inbox.takeHints()).containsExactly(room.id());

    Room twosome = openPrivate(cluster.one, carol, bob);
    cluster.tasks.advance(Duration.ofSeconds(3));
    assertThat(inbox.takeHints()).containsExactly(twosome.id());

    cluster.leave(cluster.one, room, bob);
    cluster.tasks.advance(Duration.ofSeconds(3));
    assertThat(inbox.takeHints()).containsExactly(room.id());
  }

  @Test
  void whatWasLostBeforeTheFanOutCameBack_isHintedAt() {
    cluster.network.connected(false);
    RecordingInbox inbox = inbox(cluster.two, bob);
    cluster.tasks.advance(Duration.ofSeconds(3));
    cluster.network.hold();
    cluster.send(cluster.one, room, alice, "lost");
    cluster.network.loseAll();
    cluster.network.connected(true);

    cluster.tasks.advance(Duration.ofSeconds(3));

    assertThat(inbox.takeHints()).containsExactly(room.id());
  }

  @Test
  void busyRoom_isPublishedOnceForEachMessageHoweverManyAreInIt() {
    List<Member> crowd = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      crowd.add(cluster.member("one of the crowd " + i));
    }
    Room busy = cluster.group(alice, crowd.toArray(Member[]::new));
    List<RecordingInbox> inboxes =
        crowd.stream().map(member -> inbox(cluster.two, member)).toList();
    int before = cluster.network.published();

    cluster.sendMany(cluster.one, busy, alice, 100);
    cluster.settle();

    assertThat(cluster.network.published() - before).isEqualTo(100);
    assertThat(inboxes)
        .allSatisfy(inbox -> assertThat(inbox.takeHints()).containsExactly(busy.id()));
  }

  @Test
  void closing_endsTheHintsOfThatOneOnly() {
    RecordingInbox phone = new RecordingInbox();
    InboxFollowing hold = follow(cluster.two, bob, phone);
    RecordingInbox desk = inbox(cluster.two, bob);

    hold.close();
    hold.close();
    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();

    assertThat(phone.takeHints()).isEmpty();
    assertThat(desk.takeHints()).containsExactly(room.id());
  }

  @Test
  void followerThatThrows_harmsNobodyElse() {
    follow(cluster.two, bob, new Thrower());
    RecordingInbox inbox = inbox(cluster.two, bob);

    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();

    assertThat(inbox.takeHints()).containsExactly(room.id());
  }

  /** Newly watched rooms are a reason to read once more, after a while. */
  private void waitUntilNothingMayHaveBeenMissed() {
    cluster.tasks.advance(Duration.ofSeconds(11));
  }

  private RecordingInbox inbox(ChatEngine node, Member member) {
    RecordingInbox inbox = new RecordingInbox();
    follow(node, member, inbox);
    assertThat(inbox.isOpen()).isTrue();
    return inbox;
  }

  private InboxFollowing follow(ChatEngine node, Member member, InboxFollower one) {
    InboxFollowing hold = node.inbox().follow(new FollowInboxCommand(member.id()), one);
    open.add(hold);
    cluster.settle();
    return hold;
  }

  private void markRead(ChatEngine node, Member member) {
    node.reading()
        .markRead()
        .markRead(new MarkReadCommand(member.id(), room.id(), Optional.empty()));
  }

  private static Room openPrivate(ChatEngine node, Member member, Member other) {
    var command = new OpenPrivateRoomCommand(member, other.id());
    return ((OpenPrivateRoomResult.Opened) node.rooms().openPrivate().open(command)).room();
  }

  private static final class Thrower implements InboxFollower {

    @Override
    public void opened() {}

    @Override
    public void changed(RoomId id) {
      throw new IllegalStateException("a follower that throws, on purpose");
    }

    @Override
    public void failed(Throwable cause) {}
  }
}
