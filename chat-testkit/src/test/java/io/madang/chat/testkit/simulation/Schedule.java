package io.madang.chat.testkit.simulation;

import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.room.RoomId;

/** One run of the cluster: trouble for a while, then rest, then the check. */
final class Schedule {

  /** The virtual time from the end of the last fault until all clients have everything. */
  static final long MAY_TAKE_MILLIS = 10_000;

  /**
   * The same if a log went back, which takes two looks at the heads, each after ten times what the
   * one before cost: a node may have looked just before another one renewed the epoch.
   */
  static final long MAY_TAKE_MILLIS_AFTER_LOSS = 15_000;

  private static final int ENDLESS = 100_000;

  private final World world;
  private final Cluster cluster;
  private long restMillis;

  Schedule(long seed, Mutant mutant, boolean told) {
    this.world = new World(seed, mutant, told);
    this.cluster = new Cluster(world);
  }

  Schedule(long seed) {
    this(seed, Mutant.NONE, false);
  }

  /** Runs it to its end, or to the first broken promise. */
  Verdict run() {
    Trouble trouble = new Trouble(cluster);
    for (int i = world.chance.between(30, 250); i > 0 && !world.verdict.isBroken(); i--) {
      trouble.step();
    }
    trouble.end();
    rest();
    if (!world.verdict.isBroken()) {
      new Invariants(cluster).check();
    }
    return world.verdict;
  }

  Tally tally() {
    return world.tally;
  }

  long steps() {
    return world.agenda.stepsDone();
  }

  /** In virtual time, how long it took from the last fault until all had everything. */
  long restMillis() {
    return restMillis;
  }

  private void rest() {
    long begin = world.agenda.nowMillis();
    drain();
    while (!world.verdict.isBroken() && !hasConverged()) {
      world.agenda.advance();
      drain();
      restMillis = world.agenda.nowMillis() - begin;
      boolean inTime = restMillis <= mayTakeMillis();
      world.verdict.require(inTime, "I4/I8", () -> "not converged in time: " + whoHasNot());
    }
  }

  private long mayTakeMillis() {
    boolean hasLost = world.tally.of(Happening.LOG_WENT_BACK) > 0;
    return hasLost ? MAY_TAKE_MILLIS_AFTER_LOSS : MAY_TAKE_MILLIS;
  }

  /** Does what can be done without time passing. */
  private void drain() {
    int steps = 0;
    while (!world.verdict.isBroken() && world.agenda.doSomething()) {
      steps++;
      world.verdict.require(steps < ENDLESS, "I8", () -> "the work never comes to an end");
    }
  }

  private boolean hasConverged() {
    return cluster.clients.stream().allMatch(this::hasConverged);
  }

  private boolean hasConverged(SimClient client) {
    return client.isConnected()
        && cluster.store.rooms().stream().allMatch(room -> hasConverged(client, room));
  }

  private boolean hasConverged(SimClient client, RoomId room) {
    RoomPast past = world.history.of(room);
    RoomView view = client.view(room);
    LogHead head = cluster.store.head(room);
    if (past.hasRegrown(view.last())) {
      // Whether its member is still in the room may be among what it cannot know.
      return view.isAt(head) || view.isAway();
    }
    boolean isIn = past.isIn(client.member().id());
    return view.outbox().isEmpty() && (isIn ? view.isAt(head) : view.isAway());
  }

  private String whoHasNot() {
    StringBuilder who = new StringBuilder();
    for (SimClient client : cluster.clients) {
      for (RoomId room : cluster.store.rooms()) {
        if (!hasConverged(client, room)) {
          who.append(client.view(room).name()).append(" at ").append(client.view(room).last());
          who.append(" of ").append(cluster.store.head(room).seq()).append("; ");
        }
      }
    }
    return who.toString();
  }
}
