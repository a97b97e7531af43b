package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience.OfRoom;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tests of {@link EventFanOutContract.Outages}. */
public interface FanOutOutageContract extends EventFanOutContract {

  /** How long a node may take to close, whatever the server does. */
  Duration QUICKLY = Duration.ofSeconds(5);

  /** The server of this test, which stops it at its end. */
  Server server();

  @AfterEach
  default void stopTheServer() {
    server().stop();
  }

  @Test
  default void serverThatIsAbsent_isWaitedForAndNothingIsSentLate() {
    RoomId room = SampleRooms.aRoomId();
    RecordingListener listener = new RecordingListener();
    Broadcast early = SampleBroadcasts.posted(room, 1, "too early");
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      start(sender, receiver, listener, room);
      sender.publish(early);
      assertThat(sender.connected()).isFalse();

      server().start();

      awaitDelivery(sender, receiver, listener, room);
      assertThat(listener.misses()).isPositive();
      assertThat(listener.has(early)).isFalse();
    }
  }

  @Test
  default void serverThatIsKilled_isNoticedAndFoundAgainAndNothingOfBetweenIsSentLate() {
    RoomId room = SampleRooms.aRoomId();
    RecordingListener listener = new RecordingListener();
    server().start();
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      start(sender, receiver, listener, room);
      awaitDelivery(sender, receiver, listener, room);

      server().stop();
      patiently().until(() -> !sender.connected() && !receiver.connected());
      int misses = listener.misses();
      List<Broadcast> between =
          LongStream.rangeClosed(1, 5_000)
              .<Broadcast>mapToObj(seq -> SampleBroadcasts.posted(room, seq, "in between"))
              .toList();
      between.forEach(sender::publish);
      server().start();

      awaitDelivery(sender, receiver, listener, room);
      assertThat(listener.misses()).isGreaterThan(misses);
      assertThat(listener.of(new OfRoom(room))).doesNotContainAnyElementsOf(between);
    }
  }

  @Test
  default void serverThatIsFrozen_isNoticedAndUsedAgain() {
    RoomId room = SampleRooms.aRoomId();
    RecordingListener listener = new RecordingListener();
    server().start();
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      start(sender, receiver, listener, room);
      awaitDelivery(sender, receiver, listener, room);

      server().freeze();
      patiently().until(() -> !sender.connected() && !receiver.connected());
      server().thaw();

      awaitDelivery(sender, receiver, listener, room);
    }
  }

  @Test
  default void close_isQuickWhateverTheServerDoes() {
    closesQuickly();
    server().start();
    try (EventFanOut other = join()) {
      other.start(new RecordingListener());
      patiently().until(other::connected);
      closesQuickly();
      server().freeze();
      closesQuickly();
      server().thaw();
      server().stop();
      closesQuickly();
    }
  }

  private void closesQuickly() {
    EventFanOut node = join();
    node.start(new RecordingListener());
    node.subscribe(SampleBroadcasts.aRoom());
    long begun = System.nanoTime();
    node.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICKLY);
    assertThat(node.connected()).isFalse();
  }

  private static void start(
      EventFanOut sender, EventFanOut receiver, RecordingListener listener, RoomId room) {
    receiver.start(listener);
    sender.start(new RecordingListener());
    receiver.subscribe(new OfRoom(room));
  }

  /**
   * Publishes until something arrives: what is published while a connection is made may be lost.
   */
  private void awaitDelivery(
      EventFanOut sender, EventFanOut receiver, RecordingListener listener, RoomId room) {
    patiently().until(() -> sender.connected() && receiver.connected());
    int before = listener.of(new OfRoom(room)).size();
    patiently()
        .until(() -> {
          sender.publish(SampleBroadcasts.probe(new OfRoom(room)));
          return listener.of(new OfRoom(room)).size() > before;
        });
  }

  private ConditionFactory patiently() {
    return await().atMost(patience()).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20));
  }
}
