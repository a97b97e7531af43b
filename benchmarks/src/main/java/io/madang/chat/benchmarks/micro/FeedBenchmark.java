package io.madang.chat.benchmarks.micro;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.room.CreateGroupRoomCommand;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.Optional;
import java.util.concurrent.Phaser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From a send to the last of a thousand followers, with a store that costs nothing. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class FeedBenchmark {

  private static final int FOLLOWERS = 1_000;

  private final Member author = Samples.member();
  private final MessageText text = new MessageText("x".repeat(200));
  private final Phaser heard = new Phaser(FOLLOWERS + 1);
  private ChatEngine engine;
  private RoomId room;

  @Setup
  public void open() {
    InMemoryStore store = new InMemoryStore();
    engine = ChatEngine.builder().store(store).build();
    room =
        engine
            .rooms()
            .createGroup()
            .create(new CreateGroupRoomCommand(author, new RoomName("R")))
            .id();
    for (int i = 0; i < FOLLOWERS; i++) {
      engine
          .live()
          .followRoom()
          .follow(FollowRoomCommand.live(author.id(), room), new Counting())
          .outcome()
          .toCompletableFuture()
          .join();
    }
  }

  @TearDown
  public void close() {
    engine.close();
  }

  @Benchmark
  @OperationsPerInvocation(FOLLOWERS)
  public Object send() {
    var sent =
        engine.messages().send().send(new SendMessageCommand(author, room, text, Optional.empty()));
    heard.arriveAndAwaitAdvance();
    return sent;
  }

  private final class Counting implements Follower {

    @Override
    public boolean offer(CommittedEvent event) {
      heard.arrive();
      return true;
    }

    @Override
    public void signal(EphemeralEvent signal) {}

    @Override
    public void ended(FollowEnd end) {}
  }
}
