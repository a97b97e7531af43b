package io.madang.chat.domain.log;

import java.util.Optional;

/** The last event that a client has, and, if it knows, in which life of the log. */
public record LogPosition(Sequence seq, Optional<Epoch> epoch) {

  /** Before the first event, in whatever life of the log. */
  public static final LogPosition START = new LogPosition(Sequence.NONE, Optional.empty());

  public static LogPosition after(Sequence seq) {
    return new LogPosition(seq, Optional.empty());
  }
}
