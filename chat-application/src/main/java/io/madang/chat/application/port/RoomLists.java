package io.madang.chat.application.port;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Collection;
import java.util.List;

/**
 * The rooms of members, as their lists show them.
 *
 * <p>All methods may be called from any thread. A store that is away is a {@link
 * StoreUnavailableException}.
 */
public interface RoomLists {

  /**
   * The rooms that a member is in, with unread counts and last messages, from one query whose cost
   * grows with the number of these rooms and with nothing else. First the one with the latest
   * message; a room that the member joined later than that counts from then on. Whoever else comes
   * or goes moves nothing.
   */
  List<RoomSummary> of(MemberId member);

  /** Where these members stand in all the rooms that they are in, from one query. */
  List<RoomPosition> positions(Collection<MemberId> members);
}
