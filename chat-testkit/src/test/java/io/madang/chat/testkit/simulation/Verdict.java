package io.madang.chat.testkit.simulation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first promise that was broken in a schedule, if one was. */
final class Verdict {

  private @Nullable String broken;

  void broken(String invariant, String how) {
    if (broken == null) {
      broken = invariant + ": " + how;
    }
  }

  void require(boolean kept, String invariant, Supplier<String> how) {
    if (!kept) {
      broken(invariant, how.get());
    }
  }

  boolean isBroken() {
    return broken != null;
  }

  /** What was broken, or that nothing was. */
  String text() {
    return broken == null ? "all promises kept" : broken;
  }
}
