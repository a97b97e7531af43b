package io.madang.chat.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.kit.fanout.ClusterFanOut;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes and a Redis that does its work. */
final class RedisWireIT extends TwoNodesTest {

  @Test
  void news_isHeardByTheOtherNodeInOrder() {
    there.follow(1);
    List<RoomBroadcast> told =
        IntStream.rangeClosed(1, 500).mapToObj(i -> News.posted(1, i)).toList();

    told.forEach(here::publish);

    there.awaitHeard(told.getLast());
    assertThat(there.listener().news()).isEqualTo(told);
    await().until(() -> here.stats().published() == 500 && there.stats().heard() == 500);
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
  void prefixes_keepClustersApart() {
    there.follow(1);
    ClusterFanOut stranger = Node.builder(redis.uri()).prefix("other").build();
    try (stranger) {
      stranger.start(new RecordingListener());
      await().until(stranger::connected);
      stranger.publish(News.posted(1, 1));
      await().until(() -> stranger.stats().published() == 1);
    }
    here.publish(News.posted(1, 2));

    there.awaitHeard(News.posted(1, 2));
    assertThat(there.listener().news()).containsExactly(News.posted(1, 2));
  }

  private static List<String> partitionsInRedis() {
    return redis.ask(commands -> commands.pubsubChannels("t:v1:p*")).stream().sorted().toList();
  }
}
