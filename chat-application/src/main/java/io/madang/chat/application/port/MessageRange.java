package io.madang.chat.application.port;

import io.madang.chat.domain.log.Sequence;
import java.util.Optional;

/**
 * Which messages of a room to read, at most {@code limit}.
 *
 * <p>With {@code after}: the oldest ones after it. Without: the newest ones. In both cases only
 * those before {@code before}, if it is given.
 */
public record MessageRange(Optional<Sequence> after, Optional<Sequence> before, int limit) {

  public MessageRange {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be positive");
    }
  }
}
