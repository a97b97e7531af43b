package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.Room;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.madang.chat.application.port.RoomLists} promises. */
public interface RoomListContract extends StorageContract {

  @Test
  default void roomsOf_areTheLiveliestFirst() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room quiet = scene.group(alice, bob);
    Room lively = scene.group(alice, bob);
    Room twosome = scene.privateRoom(alice, bob);
    Room left = scene.group(alice, bob);
    scene.leave(left, bob);
    MessagePosted psst = scene.post(twosome, alice, "psst");
    scene.post(lively, alice, "one");
    MessagePosted two = scene.post(lively, alice, "two");

    assertThat(another().lists().of(bob.id()))
        .containsExactly(
            summary(lively, 2, 4, 2, Optional.of(two.message()), Optional.empty()),
            summary(twosome, 1, 3, 2, Optional.of(psst.message()), Optional.of(alice.id())),
            summary(quiet, 0, 2, 2, Optional.empty(), Optional.empty()));
    assertThat(store().lists().of(Scene.member("loner").id())).isEmpty();

    Member carol = Scene.member("carol");
    scene.post(twosome, alice, "psst again");
    scene.join(lively, carol);
    scene.join(quiet, carol);
    assertThat(another().lists().of(bob.id()))
        .as("who comes or goes moves no room of the others")
        .extracting(summary -> summary.room().id())
        .containsExactly(twosome.id(), lively.id(), quiet.id());

    scene.leave(lively, bob);
    scene.join(lively, bob);
    assertThat(another().lists().of(bob.id()))
        .as("who comes in finds the room at the top")
        .extracting(summary -> summary.room().id())
        .containsExactly(lively.id(), twosome.id(), quiet.id());
  }

  @Test
  default void lastMessage_staysTheLastMessageWhoeverComesAndGoes() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    scene.post(room, alice, "first");
    MessagePosted last = scene.post(room, bob, "la\u0301st \ud83d\ude00");
    scene.leave(room, bob);
    scene.join(room, bob);

    assertThat(summary(room, alice).lastMessage()).contains(last.message());
    assertThat(summary(room, bob).lastMessage()).contains(last.message());
    assertThat(summary(room, bob).messages()).isEqualTo(last.number());
    assertThat(summary(room, bob).lastRead()).isEqualTo(new Sequence(6));
  }

  @Test
  default void other_isTheOtherOneOfAPrivateRoom() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Member carol = Scene.member("carol");
    Room withBob = scene.privateRoom(alice, bob);
    Room withCarol = scene.privateRoom(carol, alice);

    assertThat(summary(withBob, alice).other()).contains(bob.id());
    assertThat(summary(withBob, bob).other()).contains(alice.id());
    assertThat(summary(withCarol, alice).other()).contains(carol.id());
    assertThat(summary(withCarol, carol).other()).contains(alice.id());
  }

  @Test
  default void standings_areOfAllTheRoomsOfThoseWhoAreAskedFor() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Member carol = Scene.member("carol");
    Room group = scene.group(alice, bob, carol);
    Room twosome = scene.privateRoom(alice, bob);
    Room left = scene.group(alice, bob);
    scene.leave(left, bob);
    scene.post(group, alice, "one");
    store().cursors().advance(twosome.id(), bob.id(), Optional.of(new Sequence(2)));

    assertThat(another().lists().positions(List.of(bob.id(), carol.id())))
        .containsExactlyInAnyOrder(
            new RoomPosition(Scene.cursor(group, bob, 2, 0), new Sequence(4)),
            new RoomPosition(Scene.cursor(group, carol, 3, 0), new Sequence(4)),
            new RoomPosition(Scene.cursor(twosome, bob, 2, 0), new Sequence(2)));
    assertThat(store().lists().positions(List.of())).isEmpty();
    assertThat(store().lists().positions(List.of(Scene.member("loner").id()))).isEmpty();
  }

  private RoomSummary summary(Room room, Member member) {
    return store().lists().of(member.id()).stream()
        .filter(summary -> summary.room().id().equals(room.id()))
        .findFirst()
        .orElseThrow();
  }

  private static RoomSummary summary(
      Room room,
      long unread,
      long head,
      long lastRead,
      Optional<Message> lastMessage,
      Optional<MemberId> other) {
    return new RoomSummary(
        room,
        unread,
        new Sequence(head),
        new Sequence(lastRead),
        lastMessage.map(Message::number).orElse(MessageNumber.NONE),
        lastMessage,
        other);
  }
}
