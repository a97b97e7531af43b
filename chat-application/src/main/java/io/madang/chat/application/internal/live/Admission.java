package io.madang.chat.application.internal.live;

import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** The state of the room and of the follower's member when the follower was admitted. */
record Admission(LogHead head, Sequence joinedAt) {

  /**
   * Reads it from the store; empty if the member is not in the room.
   *
   * <p>The head is read first. A departure that is committed between the two reads is then either
   * visible in the second one, or comes after the head and will be delivered.
   */
  static Optional<Admission> read(
      RoomLog log, Participants participants, FollowRoomCommand command) {
    RoomId room = command.room();
    return Optional.ofNullable(log.heads(List.of(room)).get(room))
        .flatMap(head ->
            participants
                .find(room, command.by())
                .map(participant -> new Admission(head, participant.joinedAt())));
  }

  /** Whether everything after a position can be replayed, all or nothing. */
  Resumption resumption(Optional<LogPosition> after, int maxReplay) {
    return after.map(position -> resumptionFrom(position, maxReplay)).orElse(Resumption.LIVE);
  }

  private Resumption resumptionFrom(LogPosition position, int maxReplay) {
    boolean sameLife = position.epoch().map(head.epoch()::equals).orElse(true);
    long missed = head.seq().value() - position.seq().value();
    return sameLife && missed >= 0 && missed <= maxReplay ? Resumption.COMPLETE : Resumption.RESET;
  }
}
