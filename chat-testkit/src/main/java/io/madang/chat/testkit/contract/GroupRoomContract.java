package io.madang.chat.testkit.contract;

import static io.madang.chat.testkit.contract.Scene.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.LeaveOutcome;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.fixture.Rooms;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomRepositoryContract} about rooms that anyone may join. */
public interface GroupRoomContract extends StorageContract {

  @Test
  default void createGroup_makesTheCreatorItsFirstParticipant() {
    Member alice = Scene.member("alice");
    Instant at = Instant.parse("2026-07-01T10:11:12.131415Z");
    RoomName name = new RoomName("caf\u00e9 \ud83c\udf75 <b>");

    RoomCreation creation = store().rooms().createGroup(name, alice, at);

    Room room = creation.room();
    assertThat(room.kind()).isEqualTo(RoomKind.GROUP);
    assertThat(room.name()).isEqualTo(name);
    assertThat(room.createdAt()).isEqualTo(at);
    assertThat(creation.events())
        .containsExactly(
            new CommittedEvent(
                room.epoch(), new MemberJoined(room.id(), new Sequence(1), alice, at)));
    assertThat(another().rooms().find(room.id())).contains(room);
    assertThat(another().rooms().findParticipant(room.id(), alice.id()))
        .contains(new Participant(room.id(), alice.id(), ParticipantRole.OWNER, new Sequence(1)));
  }

  @Test
  default void rooms_mayHaveTheSameNameAndAreDifferent() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");

    Room one = scene.group(alice);
    Room other = scene.group(alice);

    assertThat(one.name()).isEqualTo(other.name());
    assertThat(one.id()).isNotEqualTo(other.id());
    assertThat(one.epoch()).isNotEqualTo(other.epoch());
  }

  @Test
  default void find_knowsNothingOfRoomsThatDoNotExist() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room nowhere = Rooms.aGroup("nowhere");

    assertThat(store().rooms().find(nowhere.id())).isEmpty();
    assertThat(store().rooms().findParticipant(nowhere.id(), alice.id())).isEmpty();
    assertThat(store().rooms().join(nowhere.id(), alice, scene.now()))
        .isInstanceOf(JoinOutcome.NoSuchRoom.class);
    assertThat(store().rooms().leave(nowhere.id(), alice, scene.now()))
        .isInstanceOf(LeaveOutcome.NotIn.class);
  }

  @Test
  default void openGroups_areAllThatAreOpenOldestFirst() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room first = scene.group(alice);
    Room closed = scene.group(alice);
    Room hidden = scene.privateRoom(alice, Scene.member("bob"));
    Room last = scene.group(alice);
    scene.leave(closed, alice);

    List<Room> open = store().rooms().openGroups();

    assertThat(open).containsSubsequence(first, last).doesNotContain(closed, hidden);
  }

  @Test
  default void join_storesTheArrivalAsTheNextEvent() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice);
    scene.post(room, alice, "before");

    CommittedEvent joined = scene.join(room, bob);

    assertThat(joined.epoch()).isEqualTo(room.epoch());
    assertThat(joined.seq().value()).isEqualTo(3);
    assertThat(joined.event().actor()).isEqualTo(bob);
    assertThat(scene.events(room.id())).last().isEqualTo(joined.event());
    assertThat(store().rooms().findParticipant(room.id(), bob.id()))
        .contains(new Participant(room.id(), bob.id(), ParticipantRole.MEMBER, new Sequence(3)));
  }

  @Test
  default void join_twiceStoresNothing() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);

    JoinOutcome again = store().rooms().join(room.id(), bob, scene.now());

    assertThat(again).isInstanceOf(JoinOutcome.AlreadyIn.class);
    assertThat(scene.post(room, alice, "fence").seq().value()).isEqualTo(3);
  }

  @Test
  default void join_inParallelLetsInOnce() {
    Scene scene = new Scene(store());
    Member bob = Scene.member("bob");
    Room room = scene.group(Scene.member("alice"));
    List<StoreUnderTest> nodes = List.of(store(), another());

    List<JoinOutcome> outcomes =
        Together.onThreads(8, i -> nodes.get(i % 2).rooms().join(room.id(), bob, scene.now()));

    assertThat(outcomes).filteredOn(JoinOutcome.Joined.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(JoinOutcome.AlreadyIn.class::isInstance).hasSize(7);
    assertThat(numbersOf(scene.events(room.id()))).containsExactly(1L, 2L);
  }

  @Test
  default void leave_storesTheDepartureAsTheNextEvent() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);

    CommittedEvent left = scene.leave(room, bob);

    assertThat(left.seq().value()).isEqualTo(3);
    assertThat(left.event()).isInstanceOf(MemberLeft.class);
    assertThat(left.event().actor()).isEqualTo(bob);
    assertThat(another().rooms().findParticipant(room.id(), bob.id())).isEmpty();
    assertThat(store().rooms().leave(room.id(), bob, scene.now()))
        .isInstanceOf(LeaveOutcome.NotIn.class);
    assertThat(scene.post(room, alice, "fence").seq().value()).isEqualTo(4);
  }

  @Test
  default void leave_ofTheLastOneClosesTheRoomForGood() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    scene.leave(room, alice);
    assertThat(store().rooms().openGroups()).contains(room);
    CommittedEvent last = scene.leave(room, bob);

    assertThat(store().rooms().join(room.id(), bob, scene.now()))
        .isInstanceOf(JoinOutcome.Closed.class);
    assertThat(store().rooms().openGroups()).doesNotContain(room);
    assertThat(scene.append(scene.draft(room, bob, "anyone?")))
        .isInstanceOf(AppendResult.NotAParticipant.class);
    assertThat(scene.events(room.id()))
        .as("others still have to hear")
        .last()
        .isEqualTo(last.event());
  }

  @Test
  default void joinAgain_beginsAnotherStay() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    scene.leave(room, bob);

    CommittedEvent back = scene.join(room, bob);

    assertThat(back.seq().value()).isEqualTo(4);
    assertThat(store().rooms().findParticipant(room.id(), bob.id()).orElseThrow().joinedAt())
        .isEqualTo(back.seq());
    assertThat(scene.post(room, bob, "back").seq().value()).isEqualTo(5);
  }

  @Test
  default void comingAndGoingAndPosting_inParallelLeaveNoHole() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    List<Member> guests = List.of(Scene.member("bob"), Scene.member("carol"), Scene.member("dan"));
    Scene elsewhere = new Scene(another());

    Together.onThreads(
        4,
        thread -> {
          Scene here = thread % 2 == 0 ? scene : elsewhere;
          for (int i = 0; i < 10; i++) {
            if (thread == 3) {
              here.post(room, alice, "no. " + i);
            } else {
              here.join(room, guests.get(thread));
              here.leave(room, guests.get(thread));
            }
          }
          return thread;
        });

    assertThat(numbersOf(scene.events(room.id())))
        .hasSize(71)
        .isSorted()
        .doesNotHaveDuplicates()
        .endsWith(71L);
  }

  @Test
  default void members_mayBeKeptElsewhere() {
    Scene scene = new Scene(store());
    Member hosts = Members.aMember("known to the host only");

    Room room = scene.group(hosts);
    scene.post(room, hosts, "hello");

    assertThat(scene.events(room.id())).extracting(event -> event.actor()).containsOnly(hosts);
  }

  @Test
  default void openGroups_belongToWhoeverAskedAndDoNotChange() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room early = scene.group(alice);
    List<Room> open = store().rooms().openGroups();

    Room late = scene.group(alice);

    assertThat(open).contains(early).doesNotContain(late);
    Answers.spoil(open);
    assertThat(store().rooms().openGroups()).contains(early, late);
  }
}
