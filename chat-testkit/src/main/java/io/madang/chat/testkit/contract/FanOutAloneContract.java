package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.testkit.fixture.SampleRooms;
import org.junit.jupiter.api.Test;

/** The tests of {@link EventFanOutContract.OneNode}. */
public interface FanOutAloneContract extends EventFanOutContract {

  @Test
  default void subscribe_isAnsweredByMayHaveMissed() {
    RecordingListener listener = new RecordingListener();
    try (EventFanOut node = join()) {
      node.start(listener);
      await().atMost(patience()).until(node::connected);
      int before = listener.misses();

      node.subscribe(SampleBroadcasts.aRoom());

      await().atMost(patience()).until(() -> listener.misses() > before);
    }
  }

  @Test
  default void subscribe_toAMemberIsAnsweredByMayHaveMissedToo() {
    RecordingListener listener = new RecordingListener();
    try (EventFanOut node = join()) {
      node.start(listener);
      await().atMost(patience()).until(node::connected);
      int before = listener.misses();

      node.subscribe(SampleBroadcasts.aMember());

      await().atMost(patience()).until(() -> listener.misses() > before);
    }
  }

  @Test
  default void publish_neverThrows() {
    EventFanOut node = join();
    node.start(new RecordingListener());
    RoomBroadcast posted = SampleBroadcasts.posted(SampleRooms.aRoomId(), 1, "to nobody");
    RoomEntered entered = new RoomEntered(new MemberId(1), SampleRooms.aRoomId());

    assertThatCode(() -> node.publish(posted)).doesNotThrowAnyException();
    assertThatCode(() -> node.publish(entered)).doesNotThrowAnyException();
    node.close();
    assertThatCode(() -> node.publish(posted)).doesNotThrowAnyException();
    assertThatCode(() -> node.publish(entered)).doesNotThrowAnyException();
  }

  @Test
  default void close_isFinalAndHarmlessTwice() {
    EventFanOut node = join();
    node.start(new RecordingListener());
    Audience room = SampleBroadcasts.aRoom();
    node.subscribe(room);

    node.close();

    assertThatCode(node::close).doesNotThrowAnyException();
    assertThatCode(() -> node.subscribe(SampleBroadcasts.aRoom())).doesNotThrowAnyException();
    assertThatCode(() -> node.unsubscribe(room)).doesNotThrowAnyException();
    assertThat(node.connected()).isFalse();
  }

  @Test
  default void unsubscribe_fromARoomThatIsNotSubscribedToIsHarmless() {
    try (EventFanOut node = join()) {
      node.start(new RecordingListener());

      assertThatCode(() -> node.unsubscribe(SampleBroadcasts.aRoom())).doesNotThrowAnyException();
    }
  }
}
