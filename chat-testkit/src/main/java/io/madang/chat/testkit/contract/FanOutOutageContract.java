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
    Ear ear = new Ear();
    Broadcast early = News.posted(room, 1, "too early");
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      start(speaker, listener, ear, room);
      speaker.publish(early);
      assertThat(speaker.connected()).isFalse();

      server().start();

      awaitCrossing(speaker, listener, ear, room);
      assertThat(ear.misses()).isPositive();
      assertThat(ear.has(early)).isFalse();
    }
  }

  @Test
  default void serverThatIsKilled_isNoticedAndFoundAgainAndNothingOfBetweenIsSentLate() {
    RoomId room = SampleRooms.aRoomId();
    Ear ear = new Ear();
    server().start();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      start(speaker, listener, ear, room);
      awaitCrossing(speaker, listener, ear, room);

      server().stop();
      patiently().until(() -> !speaker.connected() && !listener.connected());
      int misses = ear.misses();
      List<Broadcast> between =
          LongStream.rangeClosed(1, 5_000)
              .<Broadcast>mapToObj(seq -> News.posted(room, seq, "in between"))
              .toList();
      between.forEach(speaker::publish);
      server().start();

      awaitCrossing(speaker, listener, ear, room);
      assertThat(ear.misses()).isGreaterThan(misses);
      assertThat(ear.of(new OfRoom(room))).doesNotContainAnyElementsOf(between);
    }
  }

  @Test
  default void serverThatIsFrozen_isNoticedAndUsedAgain() {
    RoomId room = SampleRooms.aRoomId();
    Ear ear = new Ear();
    server().start();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      start(speaker, listener, ear, room);
      awaitCrossing(speaker, listener, ear, room);

      server().freeze();
      patiently().until(() -> !speaker.connected() && !listener.connected());
      server().thaw();

      awaitCrossing(speaker, listener, ear, room);
    }
  }

  @Test
  default void close_isQuickWhateverTheServerDoes() {
    closesQuickly();
    server().start();
    try (EventFanOut other = join()) {
      other.start(new Ear());
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
    node.start(new Ear());
    node.subscribe(News.aRoom());
    long begun = System.nanoTime();
    node.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICKLY);
    assertThat(node.connected()).isFalse();
  }

  private static void start(EventFanOut speaker, EventFanOut listener, Ear ear, RoomId room) {
    listener.start(ear);
    speaker.start(new Ear());
    listener.subscribe(new OfRoom(room));
  }

  /** Publishes until something is heard: what is said while a connection is made may be lost. */
  private void awaitCrossing(EventFanOut speaker, EventFanOut listener, Ear ear, RoomId room) {
    patiently().until(() -> speaker.connected() && listener.connected());
    int before = ear.of(new OfRoom(room)).size();
    patiently()
        .until(() -> {
          speaker.publish(News.probe(new OfRoom(room)));
          return ear.of(new OfRoom(room)).size() > before;
        });
  }

  private ConditionFactory patiently() {
    return await().atMost(patience()).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20));
  }
}
