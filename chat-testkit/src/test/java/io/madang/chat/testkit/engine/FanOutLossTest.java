package io.madang.chat.testkit.engine;

import static io.madang.chat.testkit.engine.Cluster.followed;
import static io.madang.chat.testkit.engine.Cluster.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.Following;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FanOutLossTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);
  private final RecordingFollower follower = RecordingFollower.roomy();

  @BeforeEach
  void bobFollowsOnTheOtherNode() {
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();
    cluster.network.hold();
  }

  @Test
  void newsLostInTheMiddle_isReadFromTheLog() {
    cluster.sendMany(cluster.one, room, alice, 5);
    cluster.network.lose(1);
    cluster.network.lose(1);
    cluster.network.deliver();
    cluster.settle();
    assertThat(follower.numbers()).containsExactly(3L);

    cluster.waitForGapRepair();

    assertThat(follower.numbers()).isEqualTo(numbers(3, 7));
    assertThat(cluster.log.pagesRead()).isEqualTo(1);
  }

  @Test
  void newsThatWasOvertaken_isWaitedForAMomentAndNothingIsRead() {
    cluster.sendMany(cluster.one, room, alice, 5);
    cluster.network.reverse();
    cluster.network.deliver();
    cluster.settle();
    cluster.waitForGapRepair();

    assertThat(follower.numbers()).isEqualTo(numbers(3, 7));
    assertThat(cluster.log.pagesRead()).isZero();
  }

  @Test
  void newsThatComesTwice_isDeliveredOnce() {
    cluster.sendMany(cluster.one, room, alice, 5);
    cluster.network.repeatAll();
    cluster.network.repeatAll();
    cluster.network.reverse();
    cluster.network.deliver();
    cluster.settle();
    cluster.waitForGapRepair();

    assertThat(follower.numbers()).isEqualTo(numbers(3, 7));
  }

  @Test
  void newsLostAtTheEnd_isFoundByTheHeadCheck() {
    cluster.sendMany(cluster.one, room, alice, 600);
    cluster.network.loseAll();
    cluster.settle();
    assertThat(follower.events()).isEmpty();

    cluster.waitForHeadCheck();

    assertThat(follower.numbers()).isEqualTo(numbers(3, 602));
  }

  @Test
  void headsAreChecked_moreOftenFromTheMomentTheFanOutIsAway() {
    cluster.network.connected(false);
    cluster.send(cluster.one, room, alice, "nobody tells you");
    cluster.network.loseAll();

    cluster.tasks.advance(Duration.ofMillis(500));

    assertThat(follower.texts()).containsExactly("nobody tells you");
  }

  @Test
  void moreThanIsHeldBack_isReadFromTheLog() {
    cluster.sendMany(cluster.one, room, alice, 1_000);
    cluster.network.lose(0);
    cluster.network.deliver();
    cluster.settle();
    cluster.waitForGapRepair();
    cluster.waitForHeadCheck();

    assertThat(follower.numbers()).isEqualTo(numbers(3, 1_002));
  }

  @Test
  void newsOfEventsThatDoNotExist_harmsNothing() {
    cluster.network.deliver(forged(room.epoch(), 50));
    cluster.settle();
    cluster.waitForGapRepair();
    cluster.send(cluster.two, room, bob, "true");
    cluster.settle();
    cluster.waitForHeadCheck();

    assertThat(follower.texts()).containsExactly("true");
  }

  @Test
  void aStoreThatIsAwayForAWhile_costsTimeOnly() {
    cluster.sendMany(cluster.one, room, alice, 5);
    cluster.network.lose(0);
    cluster.network.deliver();
    cluster.log.goDown();
    cluster.waitForHeadCheck();
    assertThat(follower.events()).isEmpty();

    cluster.log.comeBack();
    cluster.tasks.advance(Duration.ofSeconds(1));

    assertThat(follower.numbers()).isEqualTo(numbers(3, 7));
  }

  @Test
  void newsOfAnEarlierLifeHeardWhileTheFirstFollowerIsLetIn_isIgnored() {
    Cluster fresh = new Cluster();
    Member carol = fresh.member("carol");
    Room its = fresh.group(carol);
    fresh.tasks.holdBlocking();
    RecordingFollower first = RecordingFollower.roomy();
    Following following = fresh.follow(fresh.two, its, carol, first);
    fresh.network.deliver(forged(its, new Epoch("earlier"), 2));
    fresh.network.deliver(forged(its, new Epoch("earlier"), 3));
    fresh.tasks.releaseBlocking();
    fresh.settle();
    fresh.sendMany(fresh.one, its, carol, 2);
    fresh.settle();
    fresh.waitForHeadCheck();

    assertThat(followed(following).head().seq().value()).isEqualTo(1);
    assertThat(first.end()).isEmpty();
    assertThat(first.texts()).containsExactly("no. 0", "no. 1");
  }

  @Test
  void aHoleInWhatIsHeardWhileTheFirstFollowerIsLetIn_isRepairedSoon() {
    Cluster fresh = new Cluster();
    Member carol = fresh.member("carol");
    Room its = fresh.group(carol);
    RecordingFollower first = RecordingFollower.roomy();
    fresh.network.hold();
    fresh.tasks.holdBlocking();
    fresh.follow(fresh.two, its, carol, first);
    fresh.settle();
    while (fresh.tasks.runOneBlocking()) {
      // The head is read before anything is sent, and nothing is delivered yet.
    }
    fresh.sendMany(fresh.one, its, carol, 3);
    fresh.network.lose(0);
    fresh.network.deliver();
    fresh.tasks.releaseBlocking();
    fresh.settle();
    fresh.waitForGapRepair();

    assertThat(first.texts()).containsExactly("no. 0", "no. 1", "no. 2");
  }

  @Test
  void anyLossAndDisorder_endsInTheSameOrderForAll() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    RecordingFollower here = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, alice, here);
    cluster.settle();
    int sent = 0;
    for (int round = 0; round < 60; round++) {
      int count = 1 + random.nextInt(4);
      cluster.sendMany(random.nextBoolean() ? cluster.one : cluster.two, room, alice, count);
      sent += count;
      disturb(random);
      cluster.tasks.advance(Duration.ofMillis(random.nextInt(40)));
    }
    cluster.network.deliver();
    cluster.waitForHeadCheck();

    assertThat(here.numbers()).as("seed %s", seed).isEqualTo(numbers(3, 2 + sent));
    assertThat(follower.events()).as("seed %s", seed).isEqualTo(here.events());
  }

  private void disturb(Random random) {
    switch (random.nextInt(5)) {
      case 0 -> cluster.network.loseAll();
      case 1 -> cluster.network.repeatAll();
      case 2 -> cluster.network.reverse();
      case 3 -> cluster.network.deliver();
      default -> cluster.settle();
    }
  }

  private CommittedEvent forged(Epoch epoch, long seq) {
    return forged(room, epoch, seq);
  }

  private CommittedEvent forged(Room where, Epoch epoch, long seq) {
    return new CommittedEvent(
        epoch,
        new MessagePosted(
            where.id(),
            new Sequence(seq),
            new MessageNumber(seq),
            alice,
            new ClientMessageId("forged"),
            new MessageText("forged"),
            cluster.clock.instant()));
  }
}
