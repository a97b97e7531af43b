package io.madang.chat.adapter.web.internal.message;

import org.jspecify.annotations.Nullable;

/** The header that names an act of sending. */
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}

  /** The key in a header's value, which may be a string of RFC 9651: {@code "k"} is {@code k}. */
  static @Nullable String in(@Nullable String value) {
    return value != null && value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
