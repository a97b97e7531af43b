package io.madang.chat.domain.policy;

import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A room as the rules see it, and the members around it. */
final class Stage {

  static final Instant NOW = Instant.parse("2026-05-06T07:08:09.101112Z");
  static final RoomId ROOM = new RoomId(12);
  static final Sequence HEAD = new Sequence(40);
  static final Member ADA = Member.of(1, "Ada", "ada@example.org");
  static final Member BOB = Member.of(2, "Bob", "bob@example.org");
  static final Member EVE = Member.of(3, "Eve", "eve@example.org");

  private Stage() {}

  /** The first of them came first, and owns the room. */
  static RoomState group(Member... participants) {
    return state(RoomKind.GROUP, false, participants);
  }

  static RoomState closedGroup() {
    return state(RoomKind.GROUP, true);
  }

  static RoomState pair(Member one, Member other) {
    return state(RoomKind.PRIVATE, false, one, other);
  }

  private static RoomState state(RoomKind kind, boolean closed, Member... members) {
    Room room = new Room(ROOM, kind, new RoomName("a room"), new Epoch("e1"), NOW);
    List<Participant> participants = new ArrayList<>();
    ParticipantRole role = ParticipantRole.OWNER;
    for (int i = 0; i < members.length; i++) {
      participants.add(new Participant(ROOM, members[i].id(), role, new Sequence(i + 1L)));
      role = ParticipantRole.MEMBER;
    }
    return new RoomState(room, closed, HEAD, participants);
  }
}
