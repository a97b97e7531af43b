package io.madang.chat.application.port;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/**
 * How far each participant has read.
 *
 * <p>A cursor never moves back and never passes the newest event, whatever positions are requested,
 * in whatever order, from however many devices and nodes. All methods may be called from any
 * thread. A store that is away is a {@link StoreUnavailableException}.
 */
public interface ReadCursors {

  /**
   * Moves a cursor up to an event, or to the newest one if none is named; empty if there is no such
   * participant.
   */
  Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo);
}
