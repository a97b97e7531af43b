package io.madang.chat.domain.message;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.log.Sequence;
import java.util.Optional;

/**
 * Selects the messages of a room to read, 1 to {@value #MAX_LIMIT} of them.
 *
 * <p>With {@code after}, the oldest messages after it; without, the newest ones. In both cases only
 * messages before {@code before}, if it is given.
 */
public record MessageRange(Optional<Sequence> after, Optional<Sequence> before, int limit) {

  public static final int DEFAULT_LIMIT = 200;
  public static final int MAX_LIMIT = 500;

  public MessageRange {
    checkLimit(limit);
  }

  /** The newest messages. */
  public static MessageRange newest(int limit) {
    return new MessageRange(Optional.empty(), Optional.empty(), limit);
  }

  /** Rejects a limit that is too small or too large for one read. */
  public static void checkLimit(int limit) {
    if (limit < 1) {
      throw new InvalidValueException("limit", Fault.TOO_SHORT, "must be at least 1");
    }
    if (limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", Fault.MALFORMED, "must be at most " + MAX_LIMIT);
    }
  }
}
