package io.madang.chat.testkit.contract;

import static io.madang.chat.testkit.contract.Scene.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.LeavingRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomsContract} about rooms that anyone may join. */
public interface GroupRoomContract extends StorageContract {

  @Test
  default void open_makesTheCreatorTheFirstParticipant() {
    Member alice = Scene.member("alice");
    Instant at = Instant.parse("2026-07-01T10:11:12.131415Z");
    RoomName name = new RoomName("caf\u00e9 \ud83c\udf75 <b>");

    OpenedRoom opened = store().rooms().open(OpeningRoom.group(name, alice, at));

    Room room = opened.room();
    assertThat(room.kind()).isEqualTo(RoomKind.GROUP);
    assertThat(room.name()).isEqualTo(name);
    assertThat(room.createdAt()).isEqualTo(at);
    assertThat(opened.events())
        .containsExactly(
            new CommittedEvent(
                room.epoch(),
                new MemberJoined(
                    room.id(), new Sequence(1), alice, ParticipantRole.OWNER, alice, at)));
    assertThat(Scene.openGroups(another())).contains(room);
    assertThat(another().participants().find(room.id(), alice.id()))
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
  default void aRoomThatDoesNotExist_hasNobodyAndIsNotChanged() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room nowhere = SampleRooms.aGroup("nowhere");

    assertThat(store().participants().find(nowhere.id(), alice.id())).isEmpty();
    assertThat(store().log().change(new JoiningRoom(nowhere.id(), alice, scene.now())))
        .isEqualTo(new ChangeResult.Refused(RefusalCode.NO_SUCH_ROOM));
    assertThat(store().log().change(new LeavingRoom(nowhere.id(), alice, scene.now())))
        .isEqualTo(new ChangeResult.Refused(RefusalCode.NOT_A_PARTICIPANT));
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
    assertThat(joined.event())
        .isEqualTo(
            new MemberJoined(
                room.id(), joined.seq(), bob, ParticipantRole.MEMBER, bob, joined.event().at()));
    assertThat(scene.events(room.id())).last().isEqualTo(joined.event());
    assertThat(store().participants().find(room.id(), bob.id()))
        .contains(new Participant(room.id(), bob.id(), ParticipantRole.MEMBER, new Sequence(3)));
  }

  @Test
  default void join_twiceStoresNothing() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);

    ChangeResult again = store().log().change(new JoiningRoom(room.id(), bob, scene.now()));

    assertThat(again).isEqualTo(new ChangeResult.Changed(List.of()));
    assertThat(scene.post(room, alice, "fence").seq().value()).isEqualTo(3);
  }

  @Test
  default void join_inParallelLetsInOnce() {
    Scene scene = new Scene(store());
    Member bob = Scene.member("bob");
    Room room = scene.group(Scene.member("alice"));
    List<ChatStore> nodes = List.of(store(), another());

    List<ChangeResult> results =
        Together.onThreads(
            8, i -> nodes.get(i % 2).log().change(new JoiningRoom(room.id(), bob, scene.now())));

    assertThat(results)
        .filteredOn(result -> Scene.changed(result).isEmpty())
        .as("those that came too late")
        .hasSize(7);
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
    assertThat(left.event())
        .isEqualTo(new MemberLeft(room.id(), left.seq(), bob, bob, left.event().at()));
    assertThat(another().participants().find(room.id(), bob.id())).isEmpty();
    assertThat(store().log().change(new LeavingRoom(room.id(), bob, scene.now())))
        .isEqualTo(new ChangeResult.Refused(RefusalCode.NOT_A_PARTICIPANT));
    assertThat(scene.post(room, alice, "fence").seq().value()).isEqualTo(4);
  }

  @Test
  default void leave_ofTheLastOneClosesTheRoomForGood() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    scene.leave(room, alice);
    assertThat(Scene.openGroups(store())).contains(room);
    List<CommittedEvent> events =
        Scene.changed(store().log().change(new LeavingRoom(room.id(), bob, scene.now())));
    CommittedEvent last = events.getFirst();

    assertThat(events)
        .as("all that was stored is told")
        .extracting(CommittedEvent::seq)
        .containsExactly(last.seq(), last.seq().next());

    assertThat(store().log().change(new JoiningRoom(room.id(), bob, scene.now())))
        .isEqualTo(new ChangeResult.Refused(RefusalCode.ROOM_CLOSED));
    assertThat(Scene.openGroups(store())).doesNotContain(room);
    assertThat(scene.append(scene.draft(room, bob, "anyone?")))
        .isInstanceOf(AppendResult.NotAParticipant.class);
    assertThat(scene.events(room.id()))
        .as("others still have to hear")
        .endsWith(
            last.event(), new RoomClosed(room.id(), last.seq().next(), bob, last.event().at()));
  }

  /** What follows from an event is stored with it, and the next change sees it. */
  @Test
  default void leave_ofTheOwnerMakesTheEldestTheOwner() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Member carol = Scene.member("carol");
    Room room = scene.group(alice, carol, bob);

    List<CommittedEvent> events =
        Scene.changed(store().log().change(new LeavingRoom(room.id(), alice, scene.now())));
    CommittedEvent left = events.getFirst();

    assertThat(events)
        .as("all that was stored is told")
        .extracting(CommittedEvent::seq)
        .containsExactly(left.seq(), left.seq().next());
    assertThat(scene.events(room.id()))
        .endsWith(
            left.event(),
            new ParticipantChanged(
                room.id(),
                left.seq().next(),
                carol.id(),
                ParticipantRole.OWNER,
                alice,
                left.event().at()));
    assertThat(roleOf(room, carol)).isEqualTo(ParticipantRole.OWNER);
    assertThat(roleOf(room, bob)).isEqualTo(ParticipantRole.MEMBER);
    scene.leave(room, carol);
    assertThat(roleOf(room, bob)).isEqualTo(ParticipantRole.OWNER);
    assertThat(scene.post(room, bob, "fence").seq().value()).isEqualTo(8);
  }

  private ParticipantRole roleOf(Room room, Member member) {
    return another().participants().find(room.id(), member.id()).orElseThrow().role();
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
    assertThat(store().participants().find(room.id(), bob.id()).orElseThrow().joinedAt())
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
}
