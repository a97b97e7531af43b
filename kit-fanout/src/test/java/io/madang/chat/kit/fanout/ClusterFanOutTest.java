package io.madang.chat.kit.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut.Listener;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What two nodes make of the messages on their wire. */
final class ClusterFanOutTest extends TwoNodesTest {

  @Test
  void ownNews_isNotHeard() {
    here.follow(1);
    there.follow(1);

    here.publish(News.posted(1, 1));
    there.awaitHeard(News.posted(1, 1));
    there.publish(News.posted(1, 2));
    here.awaitHeard(News.posted(1, 2));

    assertThat(here.listener().news()).containsExactly(News.posted(1, 2));
  }

  @Test
  void news_ofAnotherRoomOfThePartitionIsNotHeard() {
    there.follow(1);

    here.publish(News.posted(9, 1));
    here.publish(News.posted(1, 1));

    there.awaitHeard(News.posted(1, 1));
    assertThat(there.listener().news()).containsExactly(News.posted(1, 1));
  }

  @Test
  void garbage_isCountedAndHarmsNothing() {
    there.follow(1);
    byte[] sound = FanOutEnvelope.encode(1, News.posted(1, 1));
    byte[] unknownVersion = sound.clone();
    unknownVersion[1] = 1;
    byte[] unreadable = Node.sign("t:v1:p1", Arrays.copyOf(sound, sound.length - 1));
    List<byte[]> garbage =
        List.of(
            new byte[0],
            "{\"room\":1}".getBytes(UTF_8),
            new byte[1 << 20],
            unknownVersion,
            unreadable);

    garbage.forEach(bytes -> wire.publish("t:v1:p1", bytes));
    here.publish(News.posted(1, 2));

    there.awaitHeard(News.posted(1, 2));
    assertThat(there.listener().news()).containsExactly(News.posted(1, 2));
    assertThat(there.stats().garbage()).isEqualTo(garbage.size());
    assertThat(there.fanOut().connected()).isTrue();
  }

  @Test
  void anEventOfALaterVersion_isHeardInItsPlace() {
    UnrecognisedEvent event =
        new UnrecognisedEvent(
            new RoomId(1), new Sequence(2), new EventKind("pinned"), News.ALICE, News.AT);
    CommittedEvent later = new CommittedEvent(News.EPOCH, event);
    byte[] sent = FanOutEnvelope.encode(1, later);
    there.follow(1);

    wire.publish("t:v1:p1", Node.sign("t:v1:p1", sent));

    there.awaitHeard(later);
    assertThat(there.stats().garbage()).isZero();
  }

  @Test
  void listener_thatThrowsHarmsNothing() {
    List<Broadcast> heard = new CopyOnWriteArrayList<>();
    ClusterFanOut fanOut = Node.builder(wire).build();
    try (fanOut) {
      fanOut.start(new Thrower(heard));
      fanOut.subscribe(Node.audience(1));
      await().until(fanOut::connected);

      here.publish(News.posted(1, 1));
      here.publish(News.posted(1, 2));

      await().until(() -> heard.size() == 2);
      assertThat(fanOut.connected()).isTrue();
    }
  }

  @Test
  void start_isForOnce() {
    assertThatIllegalStateException()
        .isThrownBy(() -> here.fanOut().start(new RecordingListener()));
  }

  private record Thrower(List<Broadcast> heard) implements Listener {

    @Override
    public void heard(Broadcast news) {
      heard.add(news);
      throw new IllegalStateException("a listener that does not keep its word");
    }

    @Override
    public void mayHaveMissed() {
      throw new AssertionError("a listener that does not keep its word");
    }
  }
}
