package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.Participants;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** One node's view of the participants. */
final class SimParticipants implements Participants {

  private static final Sequence AFTER_ALL = new Sequence(Long.MAX_VALUE);

  private final SimStore store;

  SimParticipants(SimStore store) {
    this.store = store;
  }

  @Override
  public Optional<Participant> find(RoomId room, MemberId member) {
    store.reach();
    Optional<Participant> found = store.present().participants().find(room, member);
    store.letOthersGoFirst();
    return store.world.mutant == Mutant.NO_REVOCATION
        ? found.map(SimParticipants::neverLeaving)
        : found;
  }

  @Override
  public List<ParticipantCursor> ofRoom(RoomId room) {
    store.reach();
    return store.present().participants().ofRoom(room);
  }

  private static Participant neverLeaving(Participant one) {
    return new Participant(one.room(), one.member(), one.role(), AFTER_ALL);
  }
}
