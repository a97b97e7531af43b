package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.RoomNews;
import io.madang.chat.domain.event.StoredEvent;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.Rooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/**
 * What {@link EventFanOutContract.TwoNodes} is about. Absence is proven by later news that did
 * come.
 */
public interface FanOutBetweenContract extends EventFanOutContract {

  @Test
  default void bothNodes_hearOfFollowedRooms() {
    Ear firstEar = new Ear();
    Ear secondEar = new Ear();
    RoomId room = Rooms.aRoomId();
    try (EventFanOut first = join();
        EventFanOut second = join()) {
      first.start(firstEar);
      second.start(secondEar);
      first.follow(room);
      second.follow(room);
      awaitHearing(first, secondEar, room);
      awaitHearing(second, firstEar, room);

      first.publish(News.posted(room, 1, "from the first"));
      second.publish(News.posted(room, 2, "from the second"));

      patiently().until(() -> secondEar.has(News.posted(room, 1, "from the first")));
      patiently().until(() -> firstEar.has(News.posted(room, 2, "from the second")));
    }
  }

  @Test
  default void newsOfEveryKind_arriveEqual() {
    Ear ear = new Ear();
    RoomId room = Rooms.aRoomId();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, room);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, room);
      List<RoomNews> sent = News.ofEveryKind(room);

      sent.forEach(speaker::publish);

      patiently().untilAsserted(() -> assertThat(ear.of(room)).containsAll(sent));
      StoredEvent first = (StoredEvent) sent.get(0);
      assertThat(ear.of(room))
          .filteredOn(first::equals)
          .extracting(news -> ((StoredEvent) news).event().actor().email().value())
          .contains("Mixed.Case@Example.org");
    }
  }

  @Test
  default void rooms_thatAreNotFollowedAreNotHeard() {
    Ear ear = new Ear();
    RoomId followed = Rooms.aRoomId();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, followed);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, followed);
      List<RoomId> others = List.of(Rooms.aRoomId(), Rooms.aRoomId(), Rooms.aRoomId());

      others.forEach(other -> speaker.publish(News.posted(other, 1, "elsewhere")));
      awaitHearing(speaker, ear, followed);

      assertThat(others).allSatisfy(other -> assertThat(ear.of(other)).isEmpty());
    }
  }

  @Test
  default void unfollow_endsHearing() {
    Ear ear = new Ear();
    RoomId kept = Rooms.aRoomId();
    RoomId dropped = Rooms.aRoomId();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, kept, dropped);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, kept);
      awaitHearing(speaker, ear, dropped);

      listener.unfollow(dropped);

      patiently()
          .until(() -> {
            RoomNews unwanted = News.probe(dropped);
            speaker.publish(unwanted);
            awaitHearing(speaker, ear, kept);
            return !ear.has(unwanted);
          });
      listener.follow(dropped);
      awaitHearing(speaker, ear, dropped);
    }
  }

  @Test
  default void aListenerThatThrows_stillHearsWhatComesLater() {
    Ear ear = new Ear();
    RoomId room = Rooms.aRoomId();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, room);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, room);
      ear.throwFromNowOn();

      speaker.publish(News.posted(room, 1, "bad luck"));
      speaker.publish(News.posted(room, 2, "later"));

      patiently().until(() -> ear.has(News.posted(room, 2, "later")));
    }
  }

  @Test
  default void aNodeThatJoinsLater_isHeard() {
    Ear ear = new Ear();
    RoomId room = Rooms.aRoomId();
    try (EventFanOut listener = join()) {
      listen(listener, ear, room);
      try (EventFanOut late = join()) {
        late.start(new Ear());
        awaitHearing(late, ear, room);
      }
      try (EventFanOut later = join()) {
        later.start(new Ear());
        awaitHearing(later, ear, room);
      }
    }
  }

  @Test
  default void aClosedNode_hearsAndTellsNothingMore() {
    Ear closedEar = new Ear();
    Ear openEar = new Ear();
    RoomId room = Rooms.aRoomId();
    try (EventFanOut speaker = join();
        EventFanOut open = join()) {
      EventFanOut closing = join();
      listen(closing, closedEar, room);
      listen(open, openEar, room);
      speaker.start(new Ear());
      awaitHearing(speaker, closedEar, room);
      awaitHearing(closing, openEar, room);

      closing.close();
      RoomNews toTheClosed = News.posted(room, 1, "too late");
      RoomNews ofTheClosed = News.posted(room, 2, "too late as well");
      speaker.publish(toTheClosed);
      closing.publish(ofTheClosed);
      awaitHearing(speaker, openEar, room);

      assertThat(closedEar.has(toTheClosed)).isFalse();
      assertThat(openEar.has(ofTheClosed)).isFalse();
    }
  }

  private static void listen(EventFanOut node, Ear ear, RoomId... rooms) {
    node.start(ear);
    for (RoomId room : rooms) {
      node.follow(room);
    }
  }

  /** Speaks until one word is heard: to follow takes a moment, and news may be lost. */
  private static void awaitHearing(EventFanOut speaker, Ear ear, RoomId room) {
    List<RoomNews> said = new ArrayList<>();
    patiently()
        .until(() -> {
          boolean heard = said.stream().anyMatch(ear::has);
          if (!heard) {
            said.add(News.probe(room));
            speaker.publish(said.get(said.size() - 1));
          }
          return heard || said.stream().anyMatch(ear::has);
        });
  }

  private static ConditionFactory patiently() {
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10));
  }
}
