package io.madang.chat.adapter.persistence.internal.original;

import org.jspecify.annotations.Nullable;

/** What was written where one line is meant. */
final class OneLine {

  private OneLine() {}

  /** Without line breaks and control characters, and no longer than that. */
  static String of(@Nullable String text, int longest) {
    String line = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest));
  }
}
