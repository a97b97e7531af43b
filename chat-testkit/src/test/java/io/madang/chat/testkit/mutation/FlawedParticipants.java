package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.Participants;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** Participants of which one method is not what it should be. */
class FlawedParticipants implements Participants {

  private final Participants real;

  FlawedParticipants(Participants real) {
    this.real = real;
  }

  @Override
  public Optional<Participant> find(RoomId room, MemberId member) {
    return real.find(room, member);
  }

  @Override
  public List<ParticipantCursor> ofRoom(RoomId room) {
    return real.ofRoom(room);
  }
}
