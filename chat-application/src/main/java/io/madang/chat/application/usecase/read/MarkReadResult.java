package io.madang.chat.application.usecase.read;

import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.domain.read.ReadCursor;

/** What became of a {@link MarkReadCommand}. */
public sealed interface MarkReadResult {

  /** Where the cursor stands now. */
  record CursorAt(ReadCursor cursor) implements MarkReadResult {}

  record Refused(RefusalCode code) implements MarkReadResult {}
}
