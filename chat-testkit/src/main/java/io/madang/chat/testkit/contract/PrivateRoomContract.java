package io.madang.chat.testkit.contract;

import static io.madang.chat.testkit.contract.Scene.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.LeaveOutcome;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomRepositoryContract} about rooms of two. */
public interface PrivateRoomContract extends StorageContract {

  @Test
  default void findOrCreatePrivate_makesARoomOfBoth() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");

    RoomCreation creation =
        store().rooms().findOrCreatePrivate(new PrivatePair(alice, bob), scene.now());

    Room room = creation.room();
    assertThat(room.kind()).isEqualTo(RoomKind.PRIVATE);
    assertThat(room.name().value()).isEqualTo("alice-bob");
    assertThat(creation.events()).extracting(event -> event.seq().value()).containsExactly(1L, 2L);
    assertThat(scene.events(room.id()))
        .isEqualTo(creation.events().stream().map(event -> event.event()).toList())
        .extracting(event -> event.actor())
        .containsExactlyInAnyOrder(alice, bob);
    assertThat(store().rooms().findParticipant(room.id(), alice.id())).isPresent();
    assertThat(store().rooms().findParticipant(room.id(), bob.id())).isPresent();
  }

  @Test
  default void findOrCreatePrivate_findsTheSameRoomWhoeverAsks() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Member carol = Scene.member("carol");
    Room room = scene.privateRoom(alice, bob);

    RoomCreation again =
        another().rooms().findOrCreatePrivate(new PrivatePair(bob, alice), scene.now());

    assertThat(again.room()).isEqualTo(room);
    assertThat(again.events()).isEmpty();
    assertThat(scene.privateRoom(alice, carol).id()).isNotEqualTo(room.id());
    assertThat(scene.privateRoom(bob, carol).id()).isNotEqualTo(room.id());
  }

  @Test
  default void findOrCreatePrivate_inParallelFromBothSidesMakesOneRoom() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    PrivatePair pair = new PrivatePair(alice, bob);
    PrivatePair reverse = new PrivatePair(bob, alice);
    List<StoreUnderTest> nodes = List.of(store(), another());

    List<RoomCreation> creations =
        Together.onThreads(
            12,
            i ->
                nodes
                    .get(i / 2 % 2)
                    .rooms()
                    .findOrCreatePrivate(i % 2 == 0 ? pair : reverse, scene.now()));

    assertThat(creations).extracting(RoomCreation::room).containsOnly(creations.get(0).room());
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

    assertThat(store().rooms().join(room.id(), carol, scene.now()))
        .isInstanceOf(JoinOutcome.PrivateRoom.class);
    assertThat(store().rooms().leave(room.id(), alice, scene.now()))
        .isInstanceOf(LeaveOutcome.PrivateRoom.class);
    assertThat(scene.post(room, alice, "fence").seq().value()).isEqualTo(3);
    assertThat(store().rooms().findParticipant(room.id(), carol.id())).isEmpty();
  }
}
