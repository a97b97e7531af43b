package com.example.fanout;

import static org.awaitility.Awaitility.await;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.LiveSettings;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.room.CreateGroupRoomCommand;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.fixture.RecordingFollower;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two engines over one store, connected by the hub. */
class TwoEnginesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Without head checks, so that everything must come through the hub. */
  private static final LiveSettings NO_HEAD_CHECKS =
      LiveSettings.builder()
          .headCheck(Duration.ofHours(1))
          .headCheckAlone(Duration.ofHours(1))
          .build();

  private final InMemoryStore store = new InMemoryStore();
  private final Member ada = Members.aMember("ada");

  @Test
  void aMessage_reachesTheOtherEngineAlsoAfterAnOutageOfTheHub() {
    TcpHub hub = TcpHub.start();
    try (TcpEventFanOut left = new TcpEventFanOut(hub.address());
        TcpEventFanOut right = new TcpEventFanOut(hub.address());
        ChatEngine here = engine(left);
        ChatEngine there = engine(right)) {
      Room room =
          here.rooms().createGroup().create(new CreateGroupRoomCommand(ada, new RoomName("lunch")));
      RecordingFollower follower = RecordingFollower.roomy();
      there.live().followRoom().follow(FollowRoomCommand.fromStart(ada.id(), room.id()), follower);
      await().atMost(PATIENCE).until(() -> left.connected() && right.connected());
      say(here, room, "soup?");
      await().atMost(PATIENCE).until(() -> follower.texts().size() == 1);

      hub.close();
      await().atMost(PATIENCE).until(() -> !left.connected() && !right.connected());
      say(here, room, "sent while the hub is down");
      hub = TcpHub.start(hub.address().getPort());

      await().atMost(PATIENCE).until(() -> follower.texts().size() == 2);
    } finally {
      hub.close();
    }
  }

  private ChatEngine engine(TcpEventFanOut fanOut) {
    return ChatEngine.builder().store(store).fanOut(fanOut).liveSettings(NO_HEAD_CHECKS).build();
  }

  private void say(ChatEngine engine, Room room, String text) {
    engine
        .messages()
        .send()
        .send(new SendMessageCommand(ada, room.id(), new MessageText(text), Optional.empty()))
        .toCompletableFuture()
        .join();
  }
}
