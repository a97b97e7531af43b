package io.madang.chat.domain.policy;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A participant may leave a group room. When the owner leaves, the longest-standing remaining
 * participant becomes the owner; when the last participant leaves, the room is closed.
 */
public record LeavingRoom(RoomId room, Member member, Instant at) implements RoomChange {

  /** The member and another participant: at least one of the two eldest is somebody else. */
  @Override
  public Scope scope() {
    return new Scope(Set.of(member.id()), 2);
  }

  @Override
  public Decision decide(RoomState state) {
    Optional<Participant> leaving = state.find(member.id());
    if (leaving.isEmpty()) {
      return Decision.refused(RefusalCode.NOT_A_PARTICIPANT);
    }
    if (!state.room().isGroup()) {
      return Decision.refused(RefusalCode.PRIVATE_ROOM);
    }
    MemberLeft left = new MemberLeft(room, state.next(), member, member, at);
    Sequence after = left.seq().next();
    Optional<Participant> successor = state.eldestBeside(member.id());
    if (successor.isEmpty()) {
      return Decision.granted(left, new RoomClosed(room, after, member, at));
    }
    return leaving.get().isOwner()
        ? Decision.granted(left, owner(successor.get(), after))
        : Decision.granted(left);
  }

  private ParticipantChanged owner(Participant successor, Sequence seq) {
    return new ParticipantChanged(room, seq, successor.member(), ParticipantRole.OWNER, member, at);
  }
}
