package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Audience.OfMember;
import io.madang.chat.domain.event.Audience.OfRoom;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/**
 * The tests of {@link EventFanOutContract.TwoNodes}. Absence is proven by a later broadcast that
 * did arrive.
 */
public interface FanOutBetweenContract extends EventFanOutContract {

  @Test
  default void bothNodes_hearOfFollowedRooms() {
    Ear firstEar = new Ear();
    Ear secondEar = new Ear();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut first = join();
        EventFanOut second = join()) {
      first.start(firstEar);
      second.start(secondEar);
      first.subscribe(room);
      second.subscribe(room);
      awaitHearing(first, secondEar, room);
      awaitHearing(second, firstEar, room);

      first.publish(News.posted(id, 1, "from the first"));
      second.publish(News.posted(id, 2, "from the second"));

      patiently().until(() -> secondEar.has(News.posted(id, 1, "from the first")));
      patiently().until(() -> firstEar.has(News.posted(id, 2, "from the second")));
    }
  }

  @Test
  default void newsOfEveryKind_arriveEqual() {
    Ear ear = new Ear();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, room);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, room);
      List<RoomBroadcast> sent = News.ofEveryKind(id);

      sent.forEach(speaker::publish);

      patiently().untilAsserted(() -> assertThat(ear.of(room)).containsAll(sent));
      CommittedEvent first = (CommittedEvent) sent.get(0);
      assertThat(ear.of(room))
          .filteredOn(first::equals)
          .extracting(news -> ((CommittedEvent) news).event().actor().email().value())
          .contains("Mixed.Case@Example.org");
    }
  }

  @Test
  default void rooms_thatAreNotFollowedAreNotHeard() {
    Ear ear = new Ear();
    Audience followed = News.aRoom();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, followed);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, followed);
      List<RoomId> others =
          List.of(SampleRooms.aRoomId(), SampleRooms.aRoomId(), SampleRooms.aRoomId());

      others.forEach(other -> speaker.publish(News.posted(other, 1, "elsewhere")));
      awaitHearing(speaker, ear, followed);

      assertThat(others).allSatisfy(other -> assertThat(ear.of(new OfRoom(other))).isEmpty());
    }
  }

  @Test
  default void members_areHeardOfAsRoomsAre() {
    Ear ear = new Ear();
    Audience member = News.aMember();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, member);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, member);
      Broadcast toAnother = News.probe(News.aMember());

      speaker.publish(toAnother);
      awaitHearing(speaker, ear, member);
      assertThat(ear.has(toAnother)).isFalse();

      listener.unsubscribe(member);
      Audience fence = News.aMember();
      listener.subscribe(fence);
      patiently()
          .until(() -> {
            Broadcast unwanted = News.probe(member);
            speaker.publish(unwanted);
            awaitHearing(speaker, ear, fence);
            return !ear.has(unwanted);
          });
    }
  }

  /** Rooms and members are told apart even if their ids are equal. */
  @Test
  default void aMember_isNoRoom() {
    Ear ear = new Ear();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    Audience member = new OfMember(new MemberId(id.value()));
    Audience fence = News.aMember();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, room, fence);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, room);
      awaitHearing(speaker, ear, fence);
      Broadcast toTheMember = News.probe(member);

      speaker.publish(toTheMember);
      awaitHearing(speaker, ear, room);
      awaitHearing(speaker, ear, fence);

      assertThat(ear.has(toTheMember)).isFalse();
    }
  }

  @Test
  default void unfollow_endsHearing() {
    Ear ear = new Ear();
    Audience kept = News.aRoom();
    Audience dropped = News.aRoom();
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, kept, dropped);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, kept);
      awaitHearing(speaker, ear, dropped);

      listener.unsubscribe(dropped);

      patiently()
          .until(() -> {
            Broadcast unwanted = News.probe(dropped);
            speaker.publish(unwanted);
            awaitHearing(speaker, ear, kept);
            return !ear.has(unwanted);
          });
      listener.subscribe(dropped);
      awaitHearing(speaker, ear, dropped);
    }
  }

  @Test
  default void aListenerThatThrows_stillHearsWhatComesLater() {
    Ear ear = new Ear();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut speaker = join();
        EventFanOut listener = join()) {
      listen(listener, ear, room);
      speaker.start(new Ear());
      awaitHearing(speaker, ear, room);
      ear.throwFromNowOn();

      speaker.publish(News.posted(id, 1, "bad luck"));
      speaker.publish(News.posted(id, 2, "later"));

      patiently().until(() -> ear.has(News.posted(id, 2, "later")));
    }
  }

  @Test
  default void aNodeThatJoinsLater_isHeard() {
    Ear ear = new Ear();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
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
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut speaker = join();
        EventFanOut open = join()) {
      EventFanOut closing = join();
      listen(closing, closedEar, room);
      listen(open, openEar, room);
      speaker.start(new Ear());
      awaitHearing(speaker, closedEar, room);
      awaitHearing(closing, openEar, room);

      closing.close();
      RoomBroadcast toTheClosed = News.posted(id, 1, "too late");
      RoomBroadcast ofTheClosed = News.posted(id, 2, "too late as well");
      speaker.publish(toTheClosed);
      closing.publish(ofTheClosed);
      awaitHearing(speaker, openEar, room);

      assertThat(closedEar.has(toTheClosed)).isFalse();
      assertThat(openEar.has(ofTheClosed)).isFalse();
    }
  }

  private static void listen(EventFanOut node, Ear ear, Audience... audiences) {
    node.start(ear);
    for (Audience audience : audiences) {
      node.subscribe(audience);
    }
  }

  /**
   * Publishes until one broadcast is received: a subscription takes a moment, and broadcasts may be
   * lost.
   */
  private void awaitHearing(EventFanOut speaker, Ear ear, Audience audience) {
    List<Broadcast> said = new ArrayList<>();
    patiently()
        .until(() -> {
          boolean heard = said.stream().anyMatch(ear::has);
          if (!heard) {
            said.add(News.probe(audience));
            speaker.publish(said.get(said.size() - 1));
          }
          return heard || said.stream().anyMatch(ear::has);
        });
  }

  private ConditionFactory patiently() {
    return await().atMost(patience()).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
  }
}
