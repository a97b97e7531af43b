package io.madang.chat.application.port;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * Looks up the participants of rooms. They join and leave through events of the log: see {@link
 * RoomLog#change}.
 *
 * <p>All methods may be called from any thread. A store that is away is a {@link
 * StoreUnavailableException}.
 */
public interface Participants {

  /** The member's present stay; empty if they are not in the room, or there is no such room. */
  Optional<Participant> find(RoomId room, MemberId member);

  /**
   * All participants of a room with their cursors, in the order in which they joined; none if there
   * is no such room.
   */
  List<ParticipantCursor> ofRoom(RoomId room);
}
