package io.madang.chat.testkit.contract;

import static io.madang.chat.testkit.contract.Scene.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.LeavingRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomsContract} about private rooms. */
public interface PrivateRoomContract extends StorageContract {

  @Test
  default void openPair_makesARoomOfBoth() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");

    OpenedRoom creation =
        store().rooms().open(OpeningRoom.pair(new PrivatePair(alice, bob), scene.now()));

    Room room = creation.room();
    assertThat(room.kind()).isEqualTo(RoomKind.PRIVATE);
    assertThat(room.name().value()).isEqualTo("alice-bob");
    assertThat(creation.events()).extracting(event -> event.seq().value()).containsExactly(1L, 2L);
    assertThat(scene.events(room.id()))
        .isEqualTo(creation.events().stream().map(event -> event.event()).toList())
        .extracting(event -> ((MemberJoined) event).member())
        .containsExactly(alice, bob);
    assertThat(store().participants().find(room.id(), alice.id())).isPresent();
    assertThat(store().participants().find(room.id(), bob.id())).isPresent();
  }

  @Test
  default void openPair_findsTheSameRoomWhoeverAsks() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Member carol = Scene.member("carol");
    Room room = scene.privateRoom(alice, bob);

    OpenedRoom again =
        another().rooms().open(OpeningRoom.pair(new PrivatePair(bob, alice), scene.now()));

    assertThat(again.room()).isEqualTo(room);
    assertThat(again.events()).isEmpty();
    assertThat(scene.privateRoom(alice, carol).id()).isNotEqualTo(room.id());
    assertThat(scene.privateRoom(bob, carol).id()).isNotEqualTo(room.id());
  }

  @Test
  default void openPair_inParallelFromBothSidesMakesOneRoom() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    PrivatePair pair = new PrivatePair(alice, bob);
    PrivatePair reverse = new PrivatePair(bob, alice);
    List<ChatStore> nodes = List.of(store(), another());

    List<OpenedRoom> creations =
        Together.onThreads(
            12,
            i ->
                nodes
                    .get(i / 2 % 2)
                    .rooms()
                    .open(OpeningRoom.pair(i % 2 == 0 ? pair : reverse, scene.now())));

    assertThat(creations).extracting(OpenedRoom::room).containsOnly(creations.get(0).room());
    assertThat(creations).filteredOn(creation -> !creation.events().isEmpty()).hasSize(1);
    assertThat(numbersOf(scene.events(creations.get(0).room().id()))).containsExactly(1L, 2L);
  }

  @Test
  default void aPrivateRoom_isNeitherJoinedNorLeft() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Member carol = Scene.member("carol");
    Room room = scene.privateRoom(alice, bob);

    assertThat(store().log().change(new JoiningRoom(room.id(), carol, scene.now())))
        .isEqualTo(new ChangeResult.Refused(RefusalCode.PRIVATE_ROOM));
    assertThat(store().log().change(new LeavingRoom(room.id(), alice, scene.now())))
        .isEqualTo(new ChangeResult.Refused(RefusalCode.PRIVATE_ROOM));
    assertThat(scene.post(room, alice, "fence").seq().value()).isEqualTo(3);
    assertThat(store().participants().find(room.id(), carol.id())).isEmpty();
  }
}
