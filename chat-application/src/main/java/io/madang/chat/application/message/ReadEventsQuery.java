package io.madang.chat.application.message;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;

/** Somebody wants the events after a position, 1 to {@value ReadHistoryQuery#MAX_LIMIT} of them. */
public record ReadEventsQuery(MemberId asking, RoomId room, Sequence after, int limit) {

  public ReadEventsQuery {
    ReadHistoryQuery.checkLimit(limit);
  }
}
