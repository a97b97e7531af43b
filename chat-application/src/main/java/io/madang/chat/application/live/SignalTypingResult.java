package io.madang.chat.application.live;

import io.madang.chat.domain.RefusalCode;

/** The outcome of a {@link SignalTypingCommand}. */
public sealed interface SignalTypingResult {

  /** The signal was sent; whether anybody received it is not known. */
  record Signalled() implements SignalTypingResult {}

  record Refused(RefusalCode code) implements SignalTypingResult {}
}
