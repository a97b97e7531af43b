package io.madang.chat.domain.policy;

import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A room to be created; its creator owns it and is its first participant.
 *
 * @param pairKey identifies the pair of a private room; there is one room for each pair
 * @param members the initial participants, the owner first
 */
public record OpeningRoom(
    RoomKind kind, RoomName name, Optional<String> pairKey, List<Member> members, Instant at) {

  public OpeningRoom {
    members = List.copyOf(members);
  }

  public static OpeningRoom group(RoomName name, Member creator, Instant at) {
    return new OpeningRoom(RoomKind.GROUP, name, Optional.empty(), List.of(creator), at);
  }

  /** The room of a pair, owned by the member who asked for it. */
  public static OpeningRoom pair(PrivatePair pair, Instant at) {
    return new OpeningRoom(
        RoomKind.PRIVATE,
        pair.roomName(),
        Optional.of(pair.key()),
        List.of(pair.first(), pair.second()),
        at);
  }

  /** The first events of the room, once the store has given it an id. */
  public List<MemberJoined> events(RoomId room) {
    List<MemberJoined> events = new ArrayList<>();
    Sequence seq = Sequence.NONE;
    ParticipantRole role = ParticipantRole.OWNER;
    for (Member member : members) {
      seq = seq.next();
      events.add(new MemberJoined(room, seq, member, role, members.getFirst(), at));
      role = ParticipantRole.MEMBER;
    }
    return events;
  }
}
