package io.madang.chat.application.reading;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.reading.ReadCursor;

/** The outcome of a {@link MarkReadCommand}. */
public sealed interface MarkReadResult {

  /** Where the cursor stands now. */
  record CursorAt(ReadCursor cursor) implements MarkReadResult {}

  record Refused(RefusalCode code) implements MarkReadResult {}
}
