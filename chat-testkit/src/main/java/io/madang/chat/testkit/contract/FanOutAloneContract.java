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
  default void follow_isAnsweredByMayHaveMissed() {
    Ear ear = new Ear();
    try (EventFanOut node = join()) {
      node.start(ear);
      await().atMost(patience()).until(node::connected);
      int before = ear.misses();

      node.subscribe(News.aRoom());

      await().atMost(patience()).until(() -> ear.misses() > before);
    }
  }

  @Test
  default void follow_ofAMemberIsAnsweredByMayHaveMissedToo() {
    Ear ear = new Ear();
    try (EventFanOut node = join()) {
      node.start(ear);
      await().atMost(patience()).until(node::connected);
      int before = ear.misses();

      node.subscribe(News.aMember());

      await().atMost(patience()).until(() -> ear.misses() > before);
    }
  }

  @Test
  default void publish_neverThrows() {
    EventFanOut node = join();
    node.start(new Ear());
    RoomBroadcast news = News.posted(SampleRooms.aRoomId(), 1, "to nobody");
    RoomEntered entered = new RoomEntered(new MemberId(1), SampleRooms.aRoomId());

    assertThatCode(() -> node.publish(news)).doesNotThrowAnyException();
    assertThatCode(() -> node.publish(entered)).doesNotThrowAnyException();
    node.close();
    assertThatCode(() -> node.publish(news)).doesNotThrowAnyException();
    assertThatCode(() -> node.publish(entered)).doesNotThrowAnyException();
  }

  @Test
  default void close_isFinalAndHarmlessTwice() {
    EventFanOut node = join();
    node.start(new Ear());
    Audience room = News.aRoom();
    node.subscribe(room);

    node.close();

    assertThatCode(node::close).doesNotThrowAnyException();
    assertThatCode(() -> node.subscribe(News.aRoom())).doesNotThrowAnyException();
    assertThatCode(() -> node.unsubscribe(room)).doesNotThrowAnyException();
    assertThat(node.connected()).isFalse();
  }

  @Test
  default void unfollow_ofARoomThatIsNotFollowedIsHarmless() {
    try (EventFanOut node = join()) {
      node.start(new Ear());

      assertThatCode(() -> node.unsubscribe(News.aRoom())).doesNotThrowAnyException();
    }
  }
}
