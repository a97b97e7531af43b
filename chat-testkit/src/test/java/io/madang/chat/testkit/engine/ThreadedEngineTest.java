package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.InProcessFanOut;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.room.CreateGroupRoomCommand;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.fixture.RecordingFollower;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The engine with its default tasks, on real threads. */
class ThreadedEngineTest {

  private static final int SENDERS = 4;
  private static final int EACH = 100;

  private final InMemoryStore store = new InMemoryStore();
  private final InProcessFanOut.Hub hub = new InProcessFanOut.Hub();
  private final Member alice = Members.aMember("alice");

  @Test
  void followingWhileMessagesFly_missesNothingAndRepeatsNothing() {
    List<RecordingFollower> followers = new ArrayList<>();
    try (ChatEngine one = node();
        ChatEngine two = node();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      Room room =
          one.rooms().createGroup().create(new CreateGroupRoomCommand(alice, new RoomName("busy")));
      for (int sender = 0; sender < SENDERS; sender++) {
        ChatEngine node = sender % 2 == 0 ? one : two;
        senders.execute(() -> sendAll(node, room));
      }
      for (int i = 0; i < 40; i++) {
        followers.add(followFromTheBeginning(i % 2 == 0 ? one : two, room));
      }
      List<Long> all = LongStream.rangeClosed(1, 1L + SENDERS * EACH).boxed().toList();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(followers)
                  .allSatisfy(follower -> assertThat(follower.numbers()).isEqualTo(all)));
    }
  }

  /** Within a millisecond they need not, hence by their beginnings. */
  @Test
  void idsThatTheServerMakes_ascendAndNeverRepeat() {
    try (ChatEngine node = node()) {
      Room room =
          node.rooms()
              .createGroup()
              .create(new CreateGroupRoomCommand(alice, new RoomName("busy")));
      sendAll(node, room);
      List<String> ids =
          store.log().messages(room.id(), MessageRange.newest(EACH)).stream()
              .map(message -> message.clientMessageId().value())
              .toList();
      assertThat(ids).hasSize(EACH).doesNotHaveDuplicates();
      assertThat(ids).extracting(id -> id.substring(0, 9)).isSorted();
    }
  }

  private ChatEngine node() {
    return ChatEngine.builder().store(store).fanOut(hub.join()).build();
  }

  private void sendAll(ChatEngine node, Room room) {
    for (int i = 0; i < EACH; i++) {
      MessageText text = new MessageText("no. " + i);
      node.messages()
          .send()
          .send(new SendMessageCommand(alice, room.id(), text, Optional.empty()))
          .toCompletableFuture()
          .join();
    }
  }

  private RecordingFollower followFromTheBeginning(ChatEngine node, Room room) {
    RecordingFollower follower = RecordingFollower.roomy();
    var unused =
        node.live()
            .followRoom()
            .follow(FollowRoomCommand.fromStart(alice.id(), room.id()), follower);
    return follower;
  }
}
