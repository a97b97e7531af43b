package io.madang.chat.adapter.web.internal.message;

import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}, which identifies one act of sending. */
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}

  /**
   * Extracts the key from a header's value, which may be a quoted string of RFC 9651: {@code "k"}
   * is {@code k}.
   */
  static @Nullable String in(@Nullable String value) {
    return value != null && value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
