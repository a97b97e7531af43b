package io.madang.chat.testkit.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.socket.ChatSocket.From;
import io.madang.chat.testkit.socket.ChatSocket.Heard;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What a client may rely on that is connected over a socket: the same in every protocol, and
 * between any two nodes.
 */
public interface ChatSocketContract {

  Duration PATIENCE = Duration.ofSeconds(20);

  /** The protocol. */
  ChatSocket.Way way();

  /** The people, the rooms and the servers that are tested with. */
  SocketScene scene();

  private ChatSocket alice() {
    return way().connect(scene().alicesServer(), scene().alice());
  }

  private ChatSocket bob() {
    return way().connect(scene().bobsServer(), scene().bob());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static List<String> texts(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "no. " + i).toList();
  }

  private static List<Heard> awaitHeard(ChatSocket socket, long room, String lastText) {
    await("event with " + lastText)
        .atMost(PATIENCE)
        .until(() -> socket.heard(room).stream().anyMatch(each -> each.text().equals(lastText)));
    return socket.heard(room);
  }

  private static List<String> textsOf(List<Heard> heard) {
    return heard.stream().map(Heard::text).filter(text -> !text.isEmpty()).toList();
  }

  private static void assertNoHole(List<Heard> heard) {
    long first = heard.getFirst().seq();
    assertThat(heard)
        .extracting(Heard::seq)
        .containsExactlyElementsOf(LongStream.range(first, first + heard.size()).boxed().toList());
  }

  @Test
  default void message_isAnsweredAndHeardByEverybodyInTheSamePlace() {
    long room = scene().room();
    try (ChatSocket alice = alice();
        ChatSocket bob = bob()) {
      alice.follow(room, From.now()).following();
      bob.follow(room, From.now()).following();
      long seq = alice.send(room, "안녕 \"quoted\" \\ \u0001 👋", newId()).stored().seq();
      bob.send(room, "hi", newId()).stored();
      assertThat(awaitHeard(alice, room, "hi")).isEqualTo(awaitHeard(bob, room, "hi"));
      assertThat(alice.heard(room))
          .first()
          .satisfies(first -> {
            assertThat(first.seq()).isEqualTo(seq);
            assertThat(first.type()).isEqualTo("message-posted");
            assertThat(first.text()).isEqualTo("안녕 \"quoted\" \\ \u0001 👋");
          });
    }
  }

  @Test
  default void messageSentAgain_isStoredOnce() {
    long room = scene().room();
    String id = newId();
    try (ChatSocket alice = alice()) {
      SocketAnswer.Stored first = alice.send(room, "once", id).stored();
      assertThat(first.duplicate()).isFalse();
      assertThat(alice.send(room, "once", id))
          .isEqualTo(new SocketAnswer.Stored(first.seq(), true));
      assertThat(alice.send(room, "another", id).refused()).isEqualTo("idempotency-mismatch");
    }
  }

  @Test
  default void messageSentAgainOverAnotherConnection_isStoredOnce() {
    long room = scene().room();
    String id = newId();
    long seq;
    try (ChatSocket alice = alice()) {
      seq = alice.send(room, "once", id).stored().seq();
    }
    try (ChatSocket alice = way().connect(scene().bobsServer(), scene().alice())) {
      assertThat(alice.send(room, "once", id)).isEqualTo(new SocketAnswer.Stored(seq, true));
    }
  }

  @Test
  default void whatIsNotAllowed_isRefusedAndTheConnectionGoesOn() {
    long room = scene().room();
    long noRoom = 987_654_321;
    try (ChatSocket alice = alice()) {
      assertThat(alice.send(noRoom, "hello?", newId()).refused()).isEqualTo("not-a-participant");
      assertThat(alice.follow(noRoom, From.now()).refused()).isEqualTo("not-a-participant");
      assertThat(alice.send(room, "x".repeat(4_001), newId()).refused()).isEqualTo("too-large");
      assertThat(alice.send(room, "", newId()).refused()).isEqualTo("bad-request");
      assertThat(alice.send(room, "hi", "no id!").refused()).isEqualTo("bad-request");
      alice.send(room, "still here", newId()).stored();
    }
  }

  @Test
  default void messagesSentRightAfterAFollow_areAllHeardInOrder() {
    long room = scene().room();
    List<String> texts = texts(60);
    try (ChatSocket alice = alice();
        ChatSocket bob = bob()) {
      bob.follow(room, From.now());
      alice.beginToFollow(room, From.now());
      texts.forEach(text -> alice.post(room, text));
      List<Heard> heard = awaitHeard(alice, room, texts.getLast());
      assertThat(textsOf(heard)).containsExactlyElementsOf(texts);
      assertNoHole(heard);
      assertThat(awaitHeard(bob, room, texts.getLast())).isEqualTo(heard);
    }
  }

  @Test
  default void follow_beginsAfterWhatWasSentBefore() {
    long room = scene().room();
    try (ChatSocket alice = alice()) {
      alice.post(room, "before");
      alice.beginToFollow(room, From.now());
      alice.post(room, "after");
      assertThat(textsOf(awaitHeard(alice, room, "after"))).containsExactly("after");
    }
  }

  @Test
  default void unfollow_comesAfterWhatWasSentBeforeAndBeforeWhatIsSentLater() {
    long room = scene().room();
    try (ChatSocket alice = alice();
        ChatSocket bob = bob()) {
      alice.follow(room, From.now());
      bob.follow(room, From.now());
      alice.post(room, "still heard");
      alice.stopToFollow(room);
      alice.post(room, "not heard");
      awaitHeard(bob, room, "not heard");
      alice.send(room, "answered", newId()).stored();
      assertThat(textsOf(alice.heard(room))).containsExactly("still heard");
    }
  }

  @Test
  default void unfollow_isAnsweredAndNothingIsHeardAfterIt() {
    long room = scene().room();
    try (ChatSocket alice = alice()) {
      alice.follow(room, From.now());
      assertThat(alice.unfollow(room)).isEqualTo(new SocketAnswer.Done());
      alice.send(room, "unheard", newId()).stored();
      alice.follow(room, From.now()).following();
      alice.send(room, "heard", newId()).stored();
      assertThat(textsOf(awaitHeard(alice, room, "heard"))).containsExactly("heard");
    }
  }

  @Test
  default void whoComesBack_getsWhatWasMissedAndThenWhatHappens() {
    long room = scene().room();
    long last;
    String epoch;
    try (ChatSocket bob = bob()) {
      epoch = bob.follow(room, From.now()).following().epoch();
      last = bob.send(room, "seen", newId()).stored().seq();
    }
    try (ChatSocket alice = alice();
        ChatSocket bob = bob()) {
      texts(30).forEach(text -> alice.send(room, text, newId()));
      SocketAnswer.Following back = bob.follow(room, new From(last, epoch)).following();
      assertThat(back).isEqualTo(new SocketAnswer.Following(epoch, last + 30, "complete"));
      assertThat(textsOf(bob.heard(room))).containsExactlyElementsOf(texts(30));
      alice.send(room, "live", newId());
      List<Heard> heard = awaitHeard(bob, room, "live");
      assertThat(heard).hasSize(31);
      assertNoHole(heard);
      assertThat(heard).first().extracting(Heard::seq).isEqualTo(last + 1);
    }
  }

  @Test
  default void positionThatCannotBeHonoured_isResetAndTheRoomIsLive() {
    long room = scene().room();
    try (ChatSocket alice = alice()) {
      for (From unfit : List.of(new From(1, "another-epoch"), From.after(1_000_000))) {
        assertThat(alice.follow(room, unfit).following().resume()).isEqualTo("reset");
        int before = alice.heard(room).size();
        String text = newId();
        alice.send(room, text, newId()).stored();
        assertThat(awaitHeard(alice, room, text)).hasSize(before + 1);
      }
    }
  }

  @Test
  default void followAgain_takesThePlaceOfTheOther() {
    long room = scene().room();
    try (ChatSocket alice = alice()) {
      assertThat(alice.follow(room, From.now()).following().resume()).isEqualTo("live");
      assertThat(alice.follow(room, From.after(0)).following().resume()).isEqualTo("complete");
      alice.send(room, "once", newId()).stored();
      assertThat(textsOf(awaitHeard(alice, room, "once"))).containsExactly("once");
      assertNoHole(alice.heard(room));
    }
  }

  @Test
  default void whoLeaves_hearsOfItAndNothingMore() {
    long room = scene().room();
    try (ChatSocket alice = alice();
        ChatSocket bob = bob()) {
      bob.follow(room, From.now());
      scene().bobLeaves(room);
      await().atMost(PATIENCE).until(() -> bob.ends(room).equals(List.of("not-a-participant")));
      alice.send(room, "behind his back", newId()).stored();
      assertThat(bob.send(room, "hello?", newId()).refused()).isEqualTo("not-a-participant");
      assertThat(bob.heard(room)).extracting(Heard::type).containsExactly("participant-left");
    }
  }

  @Test
  default void typing_isHeardByTheOthers() {
    long room = scene().room();
    try (ChatSocket alice = alice();
        ChatSocket bob = bob()) {
      bob.follow(room, From.now());
      alice.type(room);
      await().atMost(PATIENCE).until(() -> bob.typing(room).size() == 1);
    }
  }

  @Test
  default void inbox_greetsAndThenHints() {
    try (ChatSocket alice = alice();
        ChatSocket bob = bob()) {
      bob.watchInbox();
      await().atMost(PATIENCE).until(() -> bob.hints().equals(List.of("hello")));
      long room = scene().room();
      alice.send(room, "news", newId()).stored();
      await().atMost(PATIENCE).until(() -> bob.hints().contains("room-changed " + room));
    }
  }

  @Test
  default void manyMessagesAtOnce_areStoredOrRefusedAndHeardWithoutAHole() {
    long room = scene().room();
    try (ChatSocket alice = alice();
        ChatSocket bob = bob()) {
      bob.follow(room, From.now());
      alice.follow(room, From.now());
      IntStream.range(0, 1_500).forEach(i -> alice.post(room, "m" + i));
      awaitSettled(alice, room);
      List<Heard> heard = awaitHeard(bob, room, "last");
      assertNoHole(heard);
      assertThat(heard).isEqualTo(awaitHeard(alice, room, "last"));
    }
  }

  /** While too much is under way, it is refused; once there is space, it is stored. */
  private static void awaitSettled(ChatSocket socket, long room) {
    await()
        .atMost(PATIENCE)
        .until(() -> socket.send(room, "last", "last") instanceof SocketAnswer.Stored);
  }

  @Test
  default void tokenThatExpires_endsTheConnection() {
    try (ChatSocket alice = way().connect(scene().alicesServer(), scene().aliceForAMoment())) {
      assertThat(alice.awaitClosed()).isEqualTo(1008);
      assertThat(alice.closeReason()).isEqualTo("token has run out");
    }
  }
}
