package io.madang.chat.adapter.persistence.internal.original;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of the original's tables, as they are: nothing there is checked. */
sealed interface OriginalRow {

  record Person(
      long id,
      @Nullable String name,
      @Nullable String email,
      @Nullable String password,
      @Nullable String role,
      Instant at)
      implements OriginalRow {}

  record Place(long id, @Nullable String name, boolean isGroup, Instant at)
      implements OriginalRow {}

  record Seat(long room, long member, Instant at) implements OriginalRow {}

  /** Member 0 is nobody. */
  record Saying(long id, long member, @Nullable String content, Instant at)
      implements OriginalRow {}
}
