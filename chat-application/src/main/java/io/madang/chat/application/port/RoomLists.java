package io.madang.chat.application.port;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Collection;
import java.util.List;

/**
 * Reads the room lists of members.
 *
 * <p>All methods may be called from any thread. A store that is away is a {@link
 * StoreUnavailableException}.
 */
public interface RoomLists {

  /**
   * The rooms that a member is in, with unread counts and last messages, from one query whose cost
   * grows only with the number of these rooms. Ordered by the latest message, newest first; a room
   * that the member joined after its latest message is ordered by the time of joining. Other
   * members who join or leave do not affect the order.
   */
  List<RoomSummary> of(MemberId member);

  /** The positions of these members in all rooms that they are in, from one query. */
  List<RoomPosition> positions(Collection<MemberId> members);
}
