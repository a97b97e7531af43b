package io.madang.chat.testkit.contract;

import java.util.Collection;
import java.util.Map;

/** Modifies a returned collection, as no caller should: the store must not be affected. */
final class Answers {

  private Answers() {}

  static void spoil(Collection<?> answer) {
    quietly(answer::clear);
  }

  static void spoil(Map<?, ?> answer) {
    quietly(answer::clear);
  }

  private static void quietly(Runnable change) {
    try {
      change.run();
    } catch (UnsupportedOperationException guarded) {
      // An unmodifiable answer is as good as a copy.
    }
  }
}
