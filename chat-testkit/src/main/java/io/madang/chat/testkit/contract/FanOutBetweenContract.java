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
  default void bothNodes_receiveBroadcastsOfTheirRooms() {
    RecordingListener firstListener = new RecordingListener();
    RecordingListener secondListener = new RecordingListener();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut first = join();
        EventFanOut second = join()) {
      first.start(firstListener);
      second.start(secondListener);
      first.subscribe(room);
      second.subscribe(room);
      awaitDelivery(first, secondListener, room);
      awaitDelivery(second, firstListener, room);

      first.publish(SampleBroadcasts.posted(id, 1, "from the first"));
      second.publish(SampleBroadcasts.posted(id, 2, "from the second"));

      patiently().until(() -> secondListener.has(SampleBroadcasts.posted(id, 1, "from the first")));
      patiently().until(() -> firstListener.has(SampleBroadcasts.posted(id, 2, "from the second")));
    }
  }

  @Test
  default void broadcastsOfEveryKind_arriveEqual() {
    RecordingListener listener = new RecordingListener();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      listen(receiver, listener, room);
      sender.start(new RecordingListener());
      awaitDelivery(sender, listener, room);
      List<RoomBroadcast> sent = SampleBroadcasts.ofEveryKind(id);

      sent.forEach(sender::publish);

      patiently().untilAsserted(() -> assertThat(listener.of(room)).containsAll(sent));
      CommittedEvent first = (CommittedEvent) sent.get(0);
      assertThat(listener.of(room))
          .filteredOn(first::equals)
          .extracting(broadcast -> ((CommittedEvent) broadcast).event().actor().email().value())
          .contains("Mixed.Case@Example.org");
    }
  }

  @Test
  default void rooms_withoutASubscriptionAreNotReceived() {
    RecordingListener listener = new RecordingListener();
    Audience followed = SampleBroadcasts.aRoom();
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      listen(receiver, listener, followed);
      sender.start(new RecordingListener());
      awaitDelivery(sender, listener, followed);
      List<RoomId> others =
          List.of(SampleRooms.aRoomId(), SampleRooms.aRoomId(), SampleRooms.aRoomId());

      others.forEach(other -> sender.publish(SampleBroadcasts.posted(other, 1, "elsewhere")));
      awaitDelivery(sender, listener, followed);

      assertThat(others).allSatisfy(other -> assertThat(listener.of(new OfRoom(other))).isEmpty());
    }
  }

  @Test
  default void members_areSubscribedToLikeRooms() {
    RecordingListener listener = new RecordingListener();
    Audience member = SampleBroadcasts.aMember();
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      listen(receiver, listener, member);
      sender.start(new RecordingListener());
      awaitDelivery(sender, listener, member);
      Broadcast toAnother = SampleBroadcasts.probe(SampleBroadcasts.aMember());

      sender.publish(toAnother);
      awaitDelivery(sender, listener, member);
      assertThat(listener.has(toAnother)).isFalse();

      receiver.unsubscribe(member);
      Audience fence = SampleBroadcasts.aMember();
      receiver.subscribe(fence);
      patiently()
          .until(() -> {
            Broadcast unwanted = SampleBroadcasts.probe(member);
            sender.publish(unwanted);
            awaitDelivery(sender, listener, fence);
            return !listener.has(unwanted);
          });
    }
  }

  /** Rooms and members are told apart even if their ids are equal. */
  @Test
  default void aMember_isNoRoom() {
    RecordingListener listener = new RecordingListener();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    Audience member = new OfMember(new MemberId(id.value()));
    Audience fence = SampleBroadcasts.aMember();
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      listen(receiver, listener, room, fence);
      sender.start(new RecordingListener());
      awaitDelivery(sender, listener, room);
      awaitDelivery(sender, listener, fence);
      Broadcast toTheMember = SampleBroadcasts.probe(member);

      sender.publish(toTheMember);
      awaitDelivery(sender, listener, room);
      awaitDelivery(sender, listener, fence);

      assertThat(listener.has(toTheMember)).isFalse();
    }
  }

  @Test
  default void unsubscribe_endsDelivery() {
    RecordingListener listener = new RecordingListener();
    Audience kept = SampleBroadcasts.aRoom();
    Audience dropped = SampleBroadcasts.aRoom();
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      listen(receiver, listener, kept, dropped);
      sender.start(new RecordingListener());
      awaitDelivery(sender, listener, kept);
      awaitDelivery(sender, listener, dropped);

      receiver.unsubscribe(dropped);

      patiently()
          .until(() -> {
            Broadcast unwanted = SampleBroadcasts.probe(dropped);
            sender.publish(unwanted);
            awaitDelivery(sender, listener, kept);
            return !listener.has(unwanted);
          });
      receiver.subscribe(dropped);
      awaitDelivery(sender, listener, dropped);
    }
  }

  @Test
  default void aListenerThatThrows_stillReceivesLaterBroadcasts() {
    RecordingListener listener = new RecordingListener();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut sender = join();
        EventFanOut receiver = join()) {
      listen(receiver, listener, room);
      sender.start(new RecordingListener());
      awaitDelivery(sender, listener, room);
      listener.throwFromNowOn();

      sender.publish(SampleBroadcasts.posted(id, 1, "bad luck"));
      sender.publish(SampleBroadcasts.posted(id, 2, "later"));

      patiently().until(() -> listener.has(SampleBroadcasts.posted(id, 2, "later")));
    }
  }

  @Test
  default void aNodeThatJoinsLater_isReceived() {
    RecordingListener listener = new RecordingListener();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut receiver = join()) {
      listen(receiver, listener, room);
      try (EventFanOut late = join()) {
        late.start(new RecordingListener());
        awaitDelivery(late, listener, room);
      }
      try (EventFanOut later = join()) {
        later.start(new RecordingListener());
        awaitDelivery(later, listener, room);
      }
    }
  }

  @Test
  default void aClosedNode_receivesAndPublishesNothing() {
    RecordingListener closedListener = new RecordingListener();
    RecordingListener openListener = new RecordingListener();
    RoomId id = SampleRooms.aRoomId();
    Audience room = new OfRoom(id);
    try (EventFanOut sender = join();
        EventFanOut open = join()) {
      EventFanOut closing = join();
      listen(closing, closedListener, room);
      listen(open, openListener, room);
      sender.start(new RecordingListener());
      awaitDelivery(sender, closedListener, room);
      awaitDelivery(closing, openListener, room);

      closing.close();
      RoomBroadcast toTheClosed = SampleBroadcasts.posted(id, 1, "too late");
      RoomBroadcast ofTheClosed = SampleBroadcasts.posted(id, 2, "too late as well");
      sender.publish(toTheClosed);
      closing.publish(ofTheClosed);
      awaitDelivery(sender, openListener, room);

      assertThat(closedListener.has(toTheClosed)).isFalse();
      assertThat(openListener.has(ofTheClosed)).isFalse();
    }
  }

  private static void listen(EventFanOut node, RecordingListener listener, Audience... audiences) {
    node.start(listener);
    for (Audience audience : audiences) {
      node.subscribe(audience);
    }
  }

  /**
   * Publishes until one broadcast is received: a subscription takes a moment, and broadcasts may be
   * lost.
   */
  private void awaitDelivery(EventFanOut sender, RecordingListener listener, Audience audience) {
    List<Broadcast> sent = new ArrayList<>();
    patiently()
        .until(() -> {
          boolean arrived = sent.stream().anyMatch(listener::has);
          if (!arrived) {
            sent.add(SampleBroadcasts.probe(audience));
            sender.publish(sent.get(sent.size() - 1));
          }
          return arrived || sent.stream().anyMatch(listener::has);
        });
  }

  private ConditionFactory patiently() {
    return await().atMost(patience()).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
  }
}
