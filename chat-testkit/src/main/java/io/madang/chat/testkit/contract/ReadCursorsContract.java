package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link io.madang.chat.application.port.ReadCursors} promises. */
public interface ReadCursorsContract extends RoomListContract {

  @Test
  default void advance_movesForwardToTheNamedEvent() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    for (int i = 0; i < 5; i++) {
      scene.post(room, alice, "no. " + i);
    }

    CursorMove move = advance(room, bob, 4L).orElseThrow();

    assertThat(move.moved()).isTrue();
    assertThat(move.cursor()).isEqualTo(Scene.cursor(room, bob, 4, 2));
    assertThat(cursorOf(another(), room, bob)).isEqualTo(move.cursor());
  }

  @Test
  default void advance_toWhereItStandsOrBackMovesNothing() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    for (int i = 0; i < 5; i++) {
      scene.post(room, alice, "no. " + i);
    }
    advance(room, bob, 5L);

    for (long older : List.of(5L, 4L, 1L, 0L)) {
      CursorMove move = advance(room, bob, older).orElseThrow();
      assertThat(move.moved()).as("to %s", older).isFalse();
      assertThat(move.cursor()).isEqualTo(Scene.cursor(room, bob, 5, 3));
    }
  }

  @Test
  default void advance_neverPassesTheHead() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    scene.post(room, alice, "one");

    assertThat(advance(room, bob, 1_000L).orElseThrow())
        .isEqualTo(new CursorMove(Scene.cursor(room, bob, 3, 1), true));
    scene.post(room, alice, "two");
    assertThat(summary(room, bob).unread()).isEqualTo(1);
    assertThat(store().cursors().advance(room.id(), bob.id(), Optional.empty()).orElseThrow())
        .isEqualTo(new CursorMove(Scene.cursor(room, bob, 4, 2), true));
    assertThat(store().cursors().advance(room.id(), bob.id(), Optional.empty()).orElseThrow())
        .isEqualTo(new CursorMove(Scene.cursor(room, bob, 4, 2), false));
  }

  @Test
  default void advance_isForParticipantsOnly() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    scene.leave(room, bob);

    assertThat(advance(room, bob, 1L)).isEmpty();
    assertThat(advance(room, Scene.member("mallory"), 1L)).isEmpty();
    assertThat(advance(SampleRooms.aGroup("nowhere"), alice, 1L)).isEmpty();
  }

  @Test
  default void advance_inParallelEndsAtTheFurthest() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    for (int i = 0; i < 20; i++) {
      scene.post(room, alice, "no. " + i);
    }
    List<ChatStore> nodes = List.of(store(), another());

    Together.onThreads(
        10,
        i ->
            nodes
                .get(i % 2)
                .cursors()
                .advance(room.id(), bob.id(), Optional.of(new Sequence(20 - i))));

    assertThat(cursorOf(store(), room, bob)).isEqualTo(Scene.cursor(room, bob, 20, 18));
  }

  @Test
  default void posting_movesTheSendersCursorAndNobodyElses() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);

    MessagePosted message = scene.post(room, alice, "hello");

    assertThat(cursorOf(store(), room, alice))
        .isEqualTo(new ReadCursor(room.id(), alice.id(), message.seq(), message.number()));
    assertThat(cursorOf(store(), room, bob)).isEqualTo(Scene.cursor(room, bob, 2, 0));
  }

  @Test
  default void aNewcomer_hasNothingUnread() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice);
    scene.post(room, alice, "one");
    scene.post(room, alice, "two");

    scene.join(room, bob);

    assertThat(cursorOf(store(), room, bob)).isEqualTo(Scene.cursor(room, bob, 4, 2));
    assertThat(summary(room, bob).unread()).isZero();
  }

  @Test
  default void comingBack_leavesNothingUnread() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    scene.leave(room, bob);
    scene.post(room, alice, "while away");

    scene.join(room, bob);

    assertThat(cursorOf(store(), room, bob)).isEqualTo(Scene.cursor(room, bob, 5, 1));
    assertThat(summary(room, bob).unread()).isZero();
  }

  @Test
  default void comingAndGoing_isNotUnread() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice);

    scene.join(room, bob);
    scene.leave(room, bob);

    assertThat(summary(room, alice).unread()).isZero();
    assertThat(summary(room, alice).head()).isEqualTo(new Sequence(3));
  }

  @Test
  default void ofRoom_isEverybodyInTheOrderOfComing() {
    Scene scene = new Scene(store());
    Member carol = Scene.member("carol");
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(bob, carol, alice);
    scene.leave(room, carol);
    scene.join(room, carol);

    List<ParticipantCursor> present = store().participants().ofRoom(room.id());

    assertThat(present)
        .extracting(one -> one.participant().member())
        .containsExactly(bob.id(), alice.id(), carol.id());
    assertThat(present)
        .extracting(one -> one.participant().joinedAt().value())
        .containsExactly(1L, 3L, 5L);
    assertThat(store().participants().ofRoom(SampleRooms.aRoomId())).isEmpty();
  }

  @Test
  default void unreadCounts_equalARecountFromTheLog() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Member carol = Scene.member("carol");
    Room room = scene.group(alice, bob);

    for (int i = 0; i < 40; i++) {
      switch (i < 6 ? i : random.nextInt(6)) {
        case 0 -> advance(room, bob, random.nextLong(scene.head(room).value() + 3));
        case 1 -> scene.post(room, bob, "of bob");
        case 2 -> {
          scene.join(room, carol);
          scene.leave(room, carol);
        }
        default -> scene.post(room, alice, "of alice");
      }
      assertThat(summary(room, bob).unread())
          .as("after step %s with seed %s", i, seed)
          .isEqualTo(recount(scene, room, bob));
    }
  }

  @Test
  default void answers_belongToWhoeverAskedAndDoNotChange() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    List<ParticipantCursor> present = store().participants().ofRoom(room.id());
    List<RoomSummary> rooms = store().lists().of(bob.id());

    scene.post(room, alice, "news");
    scene.leave(room, alice);

    assertThat(present).hasSize(2);
    assertThat(rooms).extracting(RoomSummary::head).containsExactly(new Sequence(2));
    assertThat(rooms).extracting(RoomSummary::unread).containsExactly(0L);
    Answers.spoil(present);
    Answers.spoil(rooms);
    assertThat(store().participants().ofRoom(room.id())).hasSize(1);
    assertThat(summary(room, bob).unread()).isEqualTo(1);
  }

  private long recount(Scene scene, Room room, Member member) {
    Sequence read = cursorOf(store(), room, member).seq();
    return scene.events(room.id()).stream()
        .filter(event -> event instanceof MessagePosted && event.seq().isAfter(read))
        .count();
  }

  private Optional<CursorMove> advance(Room room, Member member, long upTo) {
    return store().cursors().advance(room.id(), member.id(), Optional.of(new Sequence(upTo)));
  }

  private RoomSummary summary(Room room, Member member) {
    return store().lists().of(member.id()).stream()
        .filter(summary -> summary.room().id().equals(room.id()))
        .findFirst()
        .orElseThrow();
  }

  private static ReadCursor cursorOf(ChatStore store, Room room, Member member) {
    return store.participants().ofRoom(room.id()).stream()
        .map(ParticipantCursor::cursor)
        .filter(cursor -> cursor.member().equals(member.id()))
        .findFirst()
        .orElseThrow();
  }
}
