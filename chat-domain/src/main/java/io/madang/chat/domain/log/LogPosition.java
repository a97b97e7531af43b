package io.madang.chat.domain.log;

import java.util.Optional;

/** The last event that a client has and, if the client knows it, the epoch of the log. */
public record LogPosition(Sequence seq, Optional<Epoch> epoch) {

  /** Before the first event, in any epoch. */
  public static final LogPosition START = new LogPosition(Sequence.NONE, Optional.empty());
}
