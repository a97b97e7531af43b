package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.Tasks;
import java.time.Duration;

/** A node's threads: whatever is to be run waits on the agenda until chance picks it. */
final class SimTasks implements Tasks {

  private final World world;
  private final Life life;

  SimTasks(World world, Life life) {
    this.world = world;
    this.life = life;
  }

  @Override
  public void run(Runnable task) {
    world.agenda.soon(life, task);
  }

  @Override
  public void runBlocking(Runnable task) {
    world.agenda.soon(life, task);
  }

  @Override
  public void runAfter(Duration delay, Runnable task) {
    if (!isTakenOut(delay)) {
      world.agenda.after(life, delay, task);
    }
  }

  @Override
  public long nanoTime() {
    return Duration.ofMillis(world.agenda.nowMillis()).toNanos();
  }

  /** The engine's timers are told apart by their delays. */
  private boolean isTakenOut(Duration delay) {
    return switch (world.mutant) {
      case NO_GAP_READ -> delay.equals(SimNode.SETTINGS.gapPatience());
      case NO_HEAD_CHECK ->
          delay.equals(SimNode.SETTINGS.headCheck())
              || delay.equals(SimNode.SETTINGS.headCheckAlone());
      default -> false;
    };
  }
}
