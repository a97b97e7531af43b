package io.madang.chat.testkit.simulation;

import java.util.function.Supplier;

/** What all parts of one schedule share. */
final class World {

  final Chance chance;
  final Tally tally = new Tally();
  final Verdict verdict = new Verdict();
  final Agenda agenda;
  final Faults faults;
  final History history;
  final Mutant mutant;
  private final boolean told;

  World(long seed, Mutant mutant, boolean told) {
    this.chance = new Chance(seed);
    this.agenda = new Agenda(chance, verdict);
    this.faults = new Faults(chance, tally);
    this.history = new History(verdict, tally);
    this.mutant = mutant;
    this.told = told;
  }

  /** One line of the story, when a schedule is replayed. */
  void tell(Supplier<String> line) {
    if (told) {
      System.out.println(agenda.nowMillis() + " ms  " + line.get());
    }
  }
}
