package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.Resumption;
import io.madang.chat.application.message.ReadEventsQuery;
import io.madang.chat.application.message.ReadEventsResult;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events of a newer version do not stop delivery, and keep their place in the order. */
class UnrecognisedEventTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower follower = RecordingFollower.roomy();

  @Test
  void aFollower_getsItBetweenItsNeighbours() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "before");
    UnrecognisedEvent event = store(4);
    cluster.send(cluster.one, room, alice, "after");
    cluster.settle();
    cluster.waitForGapRepair();

    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
    assertThat(follower.events().get(1).event()).isEqualTo(event);
    assertThat(follower.end()).isEmpty();
  }

  @Test
  void aFollower_getsItWhenNothingComesAfterIt() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    UnrecognisedEvent event = store(3);

    cluster.waitForHeadCheck();

    assertThat(follower.events()).extracting(stored -> stored.event()).isEqualTo(List.of(event));
  }

  @Test
  void aReplay_containsItAndGoesOnLive() {
    UnrecognisedEvent event = store(3);
    cluster.send(cluster.one, room, alice, "after");
    var following = cluster.followAfter(cluster.two, room, bob, 2, follower);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "live");
    cluster.settle();

    assertThat(Cluster.followed(following).resumption()).isEqualTo(Resumption.COMPLETE);
    assertThat(follower.numbers()).containsExactly(3L, 4L, 5L);
    assertThat(follower.events().getFirst().event()).isEqualTo(event);
  }

  @Test
  void events_containIt() {
    UnrecognisedEvent event = store(3);

    ReadEventsResult result =
        cluster
            .one
            .messages()
            .readEvents()
            .read(new ReadEventsQuery(bob.id(), room.id(), new Sequence(2), 9));

    assertThat(((ReadEventsResult.Events) result).events()).isEqualTo(List.of(event));
  }

  private UnrecognisedEvent store(long seq) {
    UnrecognisedEvent event =
        new UnrecognisedEvent(
            room.id(), new Sequence(seq), new EventKind("later"), alice, cluster.clock.instant());
    cluster.store.storeUnrecognised(event, new ClientMessageId("later-" + seq));
    return event;
  }
}
