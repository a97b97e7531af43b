package io.madang.chat.adapter.stomp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of STOMP that are spoken here. */
final class Versions {

  private static final List<String> SPOKEN = List.of("1.2", "1.1", "1.0");

  private Versions() {}

  /**
   * The highest one that the client speaks too; empty if there is none. One who does not say speaks
   * 1.0.
   */
  static Optional<String> agree(@Nullable String accepted) {
    List<String> theirs =
        Arrays.stream((accepted == null ? "1.0" : accepted).split(",")).map(String::trim).toList();
    return SPOKEN.stream().filter(theirs::contains).findFirst();
  }
}
