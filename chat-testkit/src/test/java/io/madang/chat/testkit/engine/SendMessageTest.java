package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.live.Following;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.message.SendMessageResult;
import io.madang.chat.application.message.SendMessageResult.Accepted;
import io.madang.chat.application.message.SendMessageResult.Duplicate;
import io.madang.chat.application.message.SendMessageResult.Refused;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.RecordingFollower;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendMessageTest {

  private static final Optional<ClientMessageId> ID = Optional.of(new ClientMessageId("same-id"));

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Room room = cluster.group(alice, bob);

  @Test
  void send_answersWithTheStoredMessage() {
    Accepted accepted = (Accepted) cluster.send(cluster.one, room.id(), alice, "hello", ID);

    Message message = accepted.message();
    assertThat(message.room()).isEqualTo(room.id());
    assertThat(message.seq().value()).isEqualTo(3);
    assertThat(message.sender()).isEqualTo(alice);
    assertThat(message.clientMessageId()).isEqualTo(ID.orElseThrow());
    assertThat(message.text().value()).isEqualTo("hello");
    assertThat(message.at()).isEqualTo(cluster.clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void send_withoutAnIdStoresAnotherMessageEachTime() {
    SendMessageResult first = cluster.send(cluster.one, room, alice, "hello");
    SendMessageResult second = cluster.send(cluster.one, room, alice, "hello");

    assertThat(first).isInstanceOf(Accepted.class);
    assertThat(second).isInstanceOf(Accepted.class).isNotEqualTo(first);
  }

  @Test
  void send_againOnAnotherNodeIsADuplicateAndHeardOnce() {
    RecordingFollower follower = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, bob, follower);
    cluster.settle();
    Accepted first = (Accepted) cluster.send(cluster.one, room.id(), alice, "hello", ID);

    SendMessageResult again = cluster.send(cluster.two, room.id(), alice, "hello", ID);
    cluster.settle();
    cluster.waitForHeadCheck();

    assertThat(again).isEqualTo(new Duplicate(first.message()));
    assertThat(follower.texts()).containsExactly("hello");
  }

  /** The first attempt was stored, but its node stopped before it could answer or broadcast. */
  @Test
  void send_againOfWhatNobodyHeardOfIsHeardAtOnceAndOnce() {
    RecordingFollower onOne = RecordingFollower.roomy();
    RecordingFollower onTwo = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, bob, onOne);
    cluster.follow(cluster.two, room, bob, onTwo);
    cluster.settle();
    cluster
        .log
        .append(Drafts.aDraft(room.id(), alice, "same-id", "hello"))
        .toCompletableFuture()
        .join();
    cluster.settle();
    assertThat(onOne.events()).isEmpty();

    SendMessageResult again = cluster.send(cluster.one, room.id(), alice, "hello", ID);
    cluster.settle();

    assertThat(again).isInstanceOf(Duplicate.class);
    assertThat(onOne.texts()).containsExactly("hello");
    assertThat(onTwo.texts()).containsExactly("hello");
    cluster.send(cluster.two, room.id(), alice, "hello", ID);
    cluster.send(cluster.two, room, alice, "fence");
    cluster.settle();
    assertThat(onOne.texts()).containsExactly("hello", "fence");
    assertThat(onTwo.texts()).containsExactly("hello", "fence");
    assertThat(cluster.log.pagesRead()).isZero();
  }

  @Test
  void send_againAfterTheFanOutLostItIsHeardAtOnceWhereItWasMissed() {
    RecordingFollower onOne = RecordingFollower.roomy();
    RecordingFollower onTwo = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, bob, onOne);
    cluster.follow(cluster.two, room, bob, onTwo);
    cluster.settle();
    cluster.network.hold();
    cluster.send(cluster.one, room.id(), alice, "hello", ID);
    cluster.network.loseAll();
    cluster.settle();
    assertThat(onTwo.events()).isEmpty();

    cluster.send(cluster.one, room.id(), alice, "hello", ID);
    cluster.network.deliver();
    cluster.settle();

    assertThat(onTwo.texts()).containsExactly("hello");
    cluster.send(cluster.one, room, alice, "fence");
    cluster.settle();
    assertThat(onOne.texts()).containsExactly("hello", "fence");
  }

  @Test
  void send_ofAnotherTextWithTheSameIdIsRefused() {
    cluster.send(cluster.one, room.id(), alice, "hello", ID);

    assertThat(cluster.send(cluster.one, room.id(), alice, "hallo", ID))
        .isEqualTo(new Refused(RefusalCode.IDEMPOTENCY_MISMATCH));
  }

  @Test
  void send_ofAStrangerAndToNowhereAreRefusedAlike() {
    Member mallory = cluster.member("mallory");
    RecordingFollower follower = RecordingFollower.roomy();
    cluster.follow(cluster.one, room, bob, follower);
    cluster.settle();

    SendMessageResult here = cluster.send(cluster.one, room, mallory, "let me in");
    SendMessageResult nowhere =
        cluster.send(cluster.one, SampleRooms.aRoomId(), mallory, "hello?", Optional.empty());
    cluster.send(cluster.one, room, alice, "fence");
    cluster.settle();

    assertThat(here).isEqualTo(new Refused(RefusalCode.NOT_A_PARTICIPANT)).isEqualTo(nowhere);
    assertThat(follower.texts()).containsExactly("fence");
  }

  @Test
  void send_failsWhileTheStoreIsAwayAndMaySafelyBeRepeated() {
    cluster.log.goDown();
    var stage =
        cluster
            .one
            .messages()
            .send()
            .send(new SendMessageCommand(alice, room.id(), new MessageText("hello"), ID));
    assertThat(stage.toCompletableFuture()).isCompletedExceptionally();
    cluster.log.comeBack();

    assertThat(cluster.send(cluster.one, room.id(), alice, "hello", ID))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void send_isHeardByTheSenderToo() {
    RecordingFollower follower = RecordingFollower.roomy();
    Following following = cluster.follow(cluster.one, room, alice, follower);
    cluster.settle();
    cluster.send(cluster.one, room, alice, "hello");
    cluster.settle();
    following.close();

    assertThat(follower.texts()).containsExactly("hello");
  }
}
