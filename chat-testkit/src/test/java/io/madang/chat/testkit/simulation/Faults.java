package io.madang.chat.testkit.simulation;

import java.util.EnumSet;
import java.util.Set;

/**
 * Decides when something goes wrong. Each schedule has about half of the kinds of faults: one that
 * has them all seldom gets deep into any.
 */
final class Faults {

  private final Chance chance;
  private final Tally tally;
  private final Set<Happening> possible = EnumSet.noneOf(Happening.class);

  Faults(Chance chance, Tally tally) {
    this.chance = chance;
    this.tally = tally;
    for (Happening kind : Happening.values()) {
      if (chance.half()) {
        possible.add(kind);
      }
    }
  }

  /** Whether it happens here and now; counted if so. */
  boolean strike(Happening kind) {
    boolean struck = possible.contains(kind) && chance.oneIn(kind.oneIn());
    if (struck) {
      tally.count(kind);
    }
    return struck;
  }

  /** Nothing goes wrong any more. */
  void end() {
    possible.clear();
  }
}
