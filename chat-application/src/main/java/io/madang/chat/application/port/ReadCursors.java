package io.madang.chat.application.port;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far each participant has read.
 *
 * <p>A cursor never goes back and never stands after the newest event, whatever is asked for, in
 * whatever order, from however many devices and nodes. All methods may be called from any thread. A
 * store that is away is a {@link StoreUnavailableException}.
 */
public interface ReadCursors {

  /**
   * Moves a cursor up to an event, or to the newest one if none is named; empty if there is no such
   * participant.
   */
  Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo);

  /**
   * Everybody in a room with their cursors, in the order in which they came; none if there is no
   * such room.
   */
  List<ParticipantCursor> ofRoom(RoomId room);

  /**
   * The rooms that a member is in, with unread counts and last messages, from one query whose cost
   * grows with the number of these rooms and with nothing else. First the one with the latest
   * message; a room that the member came into later than that counts from then on. Whoever else
   * comes or goes moves nothing.
   */
  List<RoomSummary> roomsOf(MemberId member);

  /** Where these members stand in all the rooms that they are in, from one query. */
  List<RoomPosition> standings(Collection<MemberId> members);
}
