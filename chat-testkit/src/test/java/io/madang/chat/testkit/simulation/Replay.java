package io.madang.chat.testkit.simulation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one line that runs a schedule again, and what that line says. */
final class Replay {

  private static final String COMMAND = "mvn -pl chat-testkit -am verify -Dtest=SimulationTest";
  private static final Pattern SETTINGS =
      Pattern.compile(
          ".* -Dmadang\\.simulation\\.seed=(-?\\d+)( -Dmadang\\.simulation\\.mutant=(\\w+))?");

  private Replay() {}

  static String line(long seed, Mutant mutant) {
    String without = mutant == Mutant.NONE ? "" : " -Dmadang.simulation.mutant=" + mutant;
    return COMMAND + " -Dmadang.simulation.seed=" + seed + without;
  }

  /** Runs what a line says, as {@link SimulationTest} would. */
  static Verdict run(String line) {
    Matcher settings = SETTINGS.matcher(line);
    if (!settings.matches()) {
      throw new IllegalArgumentException(line);
    }
    String mutant = settings.group(3) == null ? Mutant.NONE.name() : settings.group(3);
    return new Schedule(Long.parseLong(settings.group(1)), Mutant.valueOf(mutant), false).run();
  }
}
