package io.madang.chat.domain.policy;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** Anyone may join a group room that is not closed. Joining a room again changes nothing. */
public record JoiningRoom(RoomId room, Member member, Instant at) implements RoomChange {

  @Override
  public Scope scope() {
    return Scope.of(member.id());
  }

  @Override
  public Decision decide(RoomState state) {
    if (!state.room().isGroup()) {
      return Decision.refused(RefusalCode.PRIVATE_ROOM);
    }
    if (state.closed()) {
      return Decision.refused(RefusalCode.ROOM_CLOSED);
    }
    return state.find(member.id()).isPresent()
        ? Decision.granted()
        : Decision.granted(
            new MemberJoined(room, state.next(), member, ParticipantRole.MEMBER, member, at));
  }

  @Override
  public RefusalCode withoutRoom() {
    return RefusalCode.NO_SUCH_ROOM;
  }
}
