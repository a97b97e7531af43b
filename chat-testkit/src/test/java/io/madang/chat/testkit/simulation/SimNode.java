package io.madang.chat.testkit.simulation;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.live.LiveSettings;
import io.madang.chat.testkit.fixture.ManualClock;
import io.madang.chat.testkit.fixture.SequentialIds;
import java.util.ArrayList;
import java.util.List;

/** One server process: a real engine, and what ends when the process is killed. */
final class SimNode {

  /** As in production, but for the longest replay, which no short log would ever pass. */
  static final LiveSettings SETTINGS = LiveSettings.builder().maxReplay(12).build();

  final String name;
  private final World world;
  private final SimStore store;
  private final SimNetwork network;
  private final ManualClock clock;
  private final List<Connection> connections = new ArrayList<>();
  private Life life;
  private SimNetwork.Wire wire;
  private SimLog log;
  private ChatEngine engine;

  SimNode(String name, SimStore store, SimNetwork network, ManualClock clock) {
    this.name = name;
    this.world = store.world;
    this.store = store;
    this.network = network;
    this.clock = clock;
    start();
  }

  void start() {
    life = new Life();
    wire = network.join(life);
    log = new SimLog(store, life);
    engine =
        ChatEngine.builder()
            .log(log)
            .rooms(new SimRooms(store))
            .participants(new SimParticipants(store))
            .cursors(new SimCursors(store))
            .lists(new SimLists(store))
            .members(store.present().members())
            .fanOut(wire)
            .tasks(new SimTasks(world, life))
            .clock(clock)
            .ids(new SequentialIds(name))
            .liveSettings(SETTINGS)
            .build();
  }

  /** {@code kill -9}: nothing is finished, nothing is said; the sockets break. */
  void kill() {
    world.tell(() -> name + " is killed");
    countWhatWasUnderWay();
    life.end();
    wire.close();
    List.copyOf(connections).forEach(Connection::drop);
    connections.clear();
  }

  boolean isUp() {
    return !life.isOver();
  }

  Life life() {
    return life;
  }

  ChatEngine engine() {
    return engine;
  }

  SimNetwork.Wire wire() {
    return wire;
  }

  void accept(Connection connection) {
    connections.add(connection);
  }

  private void countWhatWasUnderWay() {
    if (log.hasUncommitted()) {
      world.tally.count(Happening.KILLED_BEFORE_COMMIT);
    }
    if (log.hasUnanswered()) {
      world.tally.count(Happening.KILLED_BEFORE_RECEIPT);
    }
  }
}
