package io.madang.chat.application.message;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.room.RoomId;

/** Request for the events after a position, 1 to {@value MessageRange#MAX_LIMIT} of them. */
public record ReadEventsQuery(MemberId by, RoomId room, Sequence after, int limit) {

  public ReadEventsQuery {
    MessageRange.checkLimit(limit);
  }
}
