package io.madang.chat.adapter.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut.Listener;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes and a Redis that does its work. */
final class RedisEventFanOutIT extends TwoNodesTest {

  @Test
  void news_isHeardByTheOtherNodeInOrder() {
    there.follow(1);
    List<RoomBroadcast> told =
        IntStream.rangeClosed(1, 500).mapToObj(i -> News.posted(1, i)).toList();

    told.forEach(here::publish);

    there.awaitHeard(told.getLast());
    assertThat(there.ear().news()).isEqualTo(told);
    await().until(() -> here.stats().published() == 500 && there.stats().heard() == 500);
  }

  @Test
  void ownNews_isNotHeard() {
    here.follow(1);
    there.follow(1);

    here.publish(News.posted(1, 1));
    there.awaitHeard(News.posted(1, 1));
    there.publish(News.posted(1, 2));
    here.awaitHeard(News.posted(1, 2));

    assertThat(here.ear().news()).containsExactly(News.posted(1, 2));
  }

  @Test
  void news_ofAnotherRoomOfThePartitionIsNotHeard() {
    there.follow(1);

    here.publish(News.posted(9, 1));
    here.publish(News.posted(1, 1));

    there.awaitHeard(News.posted(1, 1));
    assertThat(there.ear().news()).containsExactly(News.posted(1, 1));
  }

  @Test
  void partition_isSubscribedAsLongAsOneOfItsRoomsIsFollowed() {
    assertThat(partitionsInRedis()).isEmpty();

    there.follow(1);
    there.follow(9);
    there.follow(2);
    assertThat(partitionsInRedis()).containsExactlyInAnyOrder("t:v1:p1", "t:v1:p2");

    there.unfollow(1);
    there.unfollow(2);
    await().until(() -> partitionsInRedis().equals(List.of("t:v1:p1")));

    there.unfollow(9);
    await().until(() -> partitionsInRedis().isEmpty());
  }

  @Test
  void follow_ofAFollowedRoomRingsAgainAndCountsOnce() {
    there.follow(1);
    there.follow(1);

    there.unfollow(1);

    await().until(() -> partitionsInRedis().isEmpty());
  }

  @Test
  void followAndUnfollow_fromManyThreadsEndInTheRightState() throws InterruptedException {
    long seed = System.nanoTime();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(number -> Thread.startVirtualThread(() -> churn(seed, number)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    List<String> odd = List.of("t:v1:p1", "t:v1:p3", "t:v1:p5", "t:v1:p7");
    await("seed " + seed).until(() -> partitionsInRedis().equals(odd));
    there.follow(81);
    here.publish(News.posted(81, 1));
    there.awaitHeard(News.posted(81, 1));
  }

  /**
   * Each thread has three rooms in each partition, and ends with one in the partition of its
   * number, if odd.
   */
  private void churn(long seed, int number) {
    Random random = new Random(seed + number);
    List<Audience> mine =
        IntStream.range(0, 24).mapToObj(i -> Node.audience(800L * (number + 1) + i)).toList();
    for (int i = 0; i < 5_000; i++) {
      Audience room = mine.get(random.nextInt(mine.size()));
      if (random.nextBoolean()) {
        there.fanOut().subscribe(room);
      } else {
        there.fanOut().unsubscribe(room);
      }
    }
    mine.forEach(there.fanOut()::unsubscribe);
    if (number % 2 == 1) {
      there.fanOut().subscribe(mine.get(number));
    }
  }

  @Test
  void garbage_isCountedAndHarmsNothing() {
    there.follow(1);
    byte[] sound = FanOutEnvelope.encode(1, News.posted(1, 1));
    byte[] unknownVersion = sound.clone();
    unknownVersion[1] = 2;
    byte[] unreadable = Foreigner.sign("t:v1:p1", Arrays.copyOf(sound, sound.length - 1));
    List<byte[]> garbage =
        List.of(
            new byte[0],
            "{\"room\":1}".getBytes(UTF_8),
            new byte[1 << 20],
            unknownVersion,
            unreadable);

    try (Foreigner foreigner = new Foreigner(redis.uri())) {
      garbage.forEach(bytes -> foreigner.publish("t:v1:p1", bytes));
    }
    here.publish(News.posted(1, 2));

    there.awaitHeard(News.posted(1, 2));
    assertThat(there.ear().news()).containsExactly(News.posted(1, 2));
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

    try (Foreigner node = new Foreigner(redis.uri())) {
      node.publish("t:v1:p1", Foreigner.sign("t:v1:p1", sent));
    }

    there.awaitHeard(later);
    assertThat(there.stats().garbage()).isZero();
  }

  @Test
  void listener_thatThrowsHarmsNothing() {
    List<Broadcast> heard = new CopyOnWriteArrayList<>();
    RedisEventFanOut fanOut = Node.builder(redis.uri()).build();
    try (fanOut) {
      fanOut.start(new Thrower(heard));
      fanOut.subscribe(Node.audience(1));
      await().until(() -> partitionsInRedis().contains("t:v1:p1"));

      here.publish(News.posted(1, 1));
      here.publish(News.posted(1, 2));

      await().until(() -> heard.size() == 2);
      assertThat(fanOut.connected()).isTrue();
    }
  }

  @Test
  void prefixes_keepClustersApart() {
    there.follow(1);
    RedisEventFanOut stranger = Node.builder(redis.uri()).prefix("other").build();
    try (stranger) {
      stranger.start(new RecordingListener());
      await().until(stranger::connected);
      stranger.publish(News.posted(1, 1));
      await().until(() -> stranger.stats().published() == 1);
    }
    here.publish(News.posted(1, 2));

    there.awaitHeard(News.posted(1, 2));
    assertThat(there.ear().news()).containsExactly(News.posted(1, 2));
  }

  @Test
  void start_isForOnce() {
    assertThatIllegalStateException()
        .isThrownBy(() -> here.fanOut().start(new RecordingListener()));
  }

  private static List<String> partitionsInRedis() {
    return redis.ask(commands -> commands.pubsubChannels("t:v1:p*")).stream().sorted().toList();
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
