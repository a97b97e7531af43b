package io.madang.chat.application.live;

import io.madang.chat.domain.RefusalCode;

/** What became of a {@link SignalTypingCommand}. */
public sealed interface SignalTypingResult {

  /** It was told; whether anybody has heard it is not known. */
  record Signalled() implements SignalTypingResult {}

  record Refused(RefusalCode code) implements SignalTypingResult {}
}
