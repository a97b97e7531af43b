package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.room.JoinRoomCommand;
import io.madang.chat.application.room.JoinRoomResult;
import io.madang.chat.application.room.LeaveRoomCommand;
import io.madang.chat.application.room.LeaveRoomResult;
import io.madang.chat.application.room.ListParticipantsQuery;
import io.madang.chat.application.room.ListParticipantsResult;
import io.madang.chat.application.room.OpenPrivateRoomCommand;
import io.madang.chat.application.room.OpenPrivateRoomResult;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.RecordingFollower;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomsTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");

  @Test
  void aGroup_isListedUntilTheLastOneLeaves() {
    Room room = cluster.group(alice, bob);
    assertThat(groups(cluster.two)).containsExactly(room);

    cluster.leave(cluster.one, room, alice);
    assertThat(groups(cluster.two)).containsExactly(room);
    cluster.leave(cluster.two, room, bob);

    assertThat(groups(cluster.two)).isEmpty();
    assertThat(join(room.id(), alice))
        .isEqualTo(new JoinRoomResult.Refused(RefusalCode.ROOM_CLOSED));
  }

  @Test
  void joiningTwice_isHarmlessAndToldOnce() {
    Room room = cluster.group(alice);
    RecordingFollower follower = RecordingFollower.roomy();
    cluster.follow(cluster.two, room, alice, follower);
    cluster.settle();

    assertThat(join(room.id(), bob)).isEqualTo(new JoinRoomResult.Joined());
    assertThat(join(room.id(), bob)).isEqualTo(new JoinRoomResult.Joined());
    cluster.settle();

    assertThat(follower.numbers()).containsExactly(2L);
    assertThat(join(SampleRooms.aRoomId(), bob))
        .isEqualTo(new JoinRoomResult.Refused(RefusalCode.NO_SUCH_ROOM));
  }

  @Test
  void ownership_passesOnWhenTheOwnerLeaves() {
    Room room = cluster.group(alice, bob);
    RecordingFollower follower = RecordingFollower.roomy();
    cluster.follow(cluster.two, room, bob, follower);
    cluster.settle();

    cluster.leave(cluster.one, room, alice);
    cluster.settle();

    assertThat(follower.numbers()).containsExactly(3L, 4L);
    var query = new ListParticipantsQuery(bob.id(), room.id());
    assertThat(cluster.two.rooms().listParticipants().list(query))
        .isEqualTo(
            new ListParticipantsResult.Listed(
                List.of(
                    new ListParticipantsResult.Present(
                        bob, ParticipantRole.OWNER, new Sequence(2)))));
  }

  @Test
  void leaving_isForThoseWhoAreIn() {
    Room room = cluster.group(alice);

    assertThat(cluster.one.rooms().leave().leave(new LeaveRoomCommand(bob, room.id())))
        .isEqualTo(new LeaveRoomResult.Refused(RefusalCode.NOT_A_PARTICIPANT));
  }

  @Test
  void aPrivateRoom_isTheSameForBothAndStays() {
    Room room = open(alice, bob);
    Member carol = cluster.member("carol");

    assertThat(open(bob, alice)).isEqualTo(room);
    assertThat(join(room.id(), carol))
        .isEqualTo(new JoinRoomResult.Refused(RefusalCode.PRIVATE_ROOM));
    assertThat(cluster.one.rooms().leave().leave(new LeaveRoomCommand(alice, room.id())))
        .isEqualTo(new LeaveRoomResult.Refused(RefusalCode.PRIVATE_ROOM));
    assertThat(groups(cluster.one)).isEmpty();
    assertThat(cluster.one.rooms().listMine().list(bob.id())).hasSize(1);
  }

  @Test
  void aPrivateRoom_needsTwoMembersWhoExist() {
    assertThat(tryToOpen(alice, alice.id()))
        .isEqualTo(new OpenPrivateRoomResult.Refused(RefusalCode.ONESELF));
    assertThat(tryToOpen(alice, new MemberId(999)))
        .isEqualTo(new OpenPrivateRoomResult.Refused(RefusalCode.NO_SUCH_MEMBER));
  }

  private JoinRoomResult join(RoomId room, Member member) {
    return cluster.two.rooms().join().join(new JoinRoomCommand(member, room));
  }

  private Room open(Member member, Member other) {
    return ((OpenPrivateRoomResult.Opened) tryToOpen(member, other.id())).room();
  }

  private OpenPrivateRoomResult tryToOpen(Member member, MemberId other) {
    return cluster.one.rooms().openPrivate().open(new OpenPrivateRoomCommand(member, other));
  }

  private static List<Room> groups(ChatEngine node) {
    return node.rooms().listGroups().list(Optional.empty(), 100);
  }
}
