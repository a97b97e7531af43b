package io.madang.chat.application.message;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/**
 * Somebody wants to read a page of messages, 1 to {@value #MAX_LIMIT} of them.
 *
 * <p>With {@code after}: the oldest ones after it. Without: the newest ones. Only those before
 * {@code before}, if it is given.
 */
public record ReadHistoryQuery(
    MemberId asking, RoomId room, Optional<Sequence> after, Optional<Sequence> before, int limit) {

  public static final int DEFAULT_LIMIT = 200;
  public static final int MAX_LIMIT = 500;

  public ReadHistoryQuery {
    checkLimit(limit);
  }

  static void checkLimit(int limit) {
    if (limit < 1) {
      throw new InvalidValueException("limit", Fault.TOO_SHORT, "must be at least 1");
    }
    if (limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", Fault.MALFORMED, "must be at most " + MAX_LIMIT);
    }
  }
}
