package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.FollowRoomResult.Followed;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.message.SendMessageResult;
import io.madang.chat.application.room.CreateGroupRoomCommand;
import io.madang.chat.application.room.JoinRoomCommand;
import io.madang.chat.application.room.JoinRoomResult;
import io.madang.chat.application.room.LeaveRoomCommand;
import io.madang.chat.application.room.LeaveRoomResult;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.ManualClock;
import io.madang.chat.testkit.fixture.ManualTasks;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.fixture.SequentialIds;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Two nodes over one store, on one thread and one clock that the test moves. */
final class Cluster {

  final InMemoryStore store = new InMemoryStore();
  final FragileLog log = new FragileLog(store.log());
  final LossyNetwork network = new LossyNetwork();
  final ManualTasks tasks = new ManualTasks();
  final ManualClock clock = ManualClock.atSomeTime();
  final ChatEngine one = node("one");
  final ChatEngine two = node("two");

  private ChatEngine node(String name) {
    return ChatEngine.builder()
        .store(store)
        .log(log)
        .fanOut(network.join())
        .tasks(tasks)
        .clock(clock)
        .ids(new SequentialIds(name))
        .build();
  }

  Member member(String name) {
    PasswordHash password = new PasswordHash("nobody logs in here");
    return store
        .accounts()
        .create(new MemberName(name), Members.anEmail(name), password, clock.instant())
        .orElseThrow();
  }

  Room group(Member creator, Member... others) {
    Room room =
        one.rooms()
            .createGroup()
            .create(new CreateGroupRoomCommand(creator, new RoomName("a group")));
    for (Member other : others) {
      join(one, room, other);
    }
    settle();
    return room;
  }

  void join(ChatEngine node, Room room, Member member) {
    assertThat(node.rooms().join().join(new JoinRoomCommand(member, room.id())))
        .isInstanceOf(JoinRoomResult.Joined.class);
  }

  void leave(ChatEngine node, Room room, Member member) {
    assertThat(node.rooms().leave().leave(new LeaveRoomCommand(member, room.id())))
        .isInstanceOf(LeaveRoomResult.Left.class);
  }

  /** Sends without running tasks: followers receive the message when the tasks run. */
  SendMessageResult send(ChatEngine node, Room room, Member sender, String text) {
    return send(node, room.id(), sender, text, Optional.empty());
  }

  SendMessageResult send(
      ChatEngine node, RoomId room, Member sender, String text, Optional<ClientMessageId> id) {
    return node.messages()
        .send()
        .send(new SendMessageCommand(sender, room, new MessageText(text), id))
        .toCompletableFuture()
        .join();
  }

  void sendMany(ChatEngine node, Room room, Member sender, int count) {
    for (int i = 0; i < count; i++) {
      assertThat(send(node, room, sender, "no. " + i))
          .isInstanceOf(SendMessageResult.Accepted.class);
    }
  }

  Following follow(ChatEngine node, Room room, Member member, Follower follower) {
    return follow(node, room, member, Optional.empty(), follower);
  }

  Following followAfter(ChatEngine node, Room room, Member member, long seq, Follower follower) {
    return followAfter(node, room, member, seq, room.epoch(), follower);
  }

  Following followAfter(
      ChatEngine node, Room room, Member member, long seq, Epoch epoch, Follower follower) {
    LogPosition position = new LogPosition(new Sequence(seq), Optional.of(epoch));
    return follow(node, room, member, Optional.of(position), follower);
  }

  private static Following follow(
      ChatEngine node, Room room, Member member, Optional<LogPosition> after, Follower follower) {
    return node.live()
        .followRoom()
        .follow(new FollowRoomCommand(member.id(), room.id(), after), follower);
  }

  static Followed followed(Following following) {
    FollowRoomResult result = following.outcome().toCompletableFuture().getNow(null);
    assertThat(result).isInstanceOf(Followed.class);
    return (Followed) result;
  }

  /** The numbers of a stretch of a room's events, both ends included. */
  static List<Long> numbers(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  static boolean isDecided(Following following) {
    return following.outcome().toCompletableFuture().isDone();
  }

  /** Runs all that is due now. */
  void settle() {
    tasks.runAll();
  }

  /** Long enough to read what was overtaken or lost in the middle. */
  void waitForGapRepair() {
    tasks.advance(Duration.ofMillis(30));
  }

  /** Long enough to find what was lost at the end. */
  void waitForHeadCheck() {
    tasks.advance(Duration.ofSeconds(6));
  }
}
