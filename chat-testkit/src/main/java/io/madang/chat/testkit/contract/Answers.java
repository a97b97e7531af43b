package io.madang.chat.testkit.contract;

import java.util.Collection;
import java.util.Map;

/** Does to an answer what no caller should: a store must not mind. */
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
      // An answer that cannot be changed is as good as one that is the caller's own.
    }
  }
}
