package io.madang.chat.testkit.simulation;

import io.madang.chat.domain.room.RoomId;

/** The first part of a schedule: clients are busy, and what can break breaks. */
final class Trouble {

  private final Cluster cluster;
  private final World world;
  private final Chance chance;
  private final Life operator = new Life();

  Trouble(Cluster cluster) {
    this.cluster = cluster;
    this.world = cluster.world;
    this.chance = cluster.world.chance;
  }

  /** Chance has its way once. */
  void step() {
    int kind = chance.below(20);
    if (kind < 5) {
      act(chance.pick(cluster.clients), chance.pick(cluster.store.rooms()));
    } else if (kind < 6) {
      world.agenda.advance();
    } else if (kind < 8) {
      breakOrMend();
    } else {
      world.agenda.doSomething();
      world.agenda.doSomething();
    }
  }

  /** Everything works again. */
  void end() {
    world.faults.end();
    cluster.store.comeBack();
    cluster.nodes.stream().filter(node -> !node.isUp()).forEach(SimNode::start);
    cluster.nodes.forEach(node -> node.wire().reconnect());
    cluster.clients.forEach(SimClient::readAgain);
    world.tell(() -> "the faults are over");
  }

  private void act(SimClient client, RoomId room) {
    switch (chance.below(14)) {
      case 0, 1, 2, 3, 4 -> say(client, room);
      case 5, 6 -> client.markRead(room);
      case 7 -> leave(client, room);
      case 8, 9 -> client.join(room);
      case 10 -> client.view(room).unfollow();
      case 11 -> client.scroll(room);
      default -> client.makeSure();
    }
  }

  /** Mostly where one is heard. */
  private void say(SimClient client, RoomId room) {
    if (!client.view(room).isAway() || chance.oneIn(5)) {
      client.say(room);
    }
  }

  private void leave(SimClient client, RoomId room) {
    if (cluster.mayLeave(client.member())) {
      client.leave(room);
    }
  }

  private void breakOrMend() {
    strikeClient(chance.pick(cluster.clients));
    strikeNode(chance.pick(cluster.nodes));
    strikeStore();
  }

  private void strikeClient(SimClient client) {
    if (world.faults.strike(Happening.SOCKET_DROPPED)) {
      client.dropSocket();
    }
    if (world.faults.strike(Happening.SLOW_READER)) {
      client.stopReading();
    } else if (chance.oneIn(5)) {
      client.readAgain();
    }
  }

  private void strikeNode(SimNode node) {
    if (node.isUp()) {
      if (world.faults.strike(Happening.NODE_KILLED)) {
        node.kill();
      } else if (world.faults.strike(Happening.FAN_OUT_CUT)) {
        node.wire().cut();
      } else if (world.faults.strike(Happening.FAN_OUT_DEAF)) {
        node.wire().deafen();
      } else if (chance.oneIn(5)) {
        node.wire().reconnect();
      }
    } else if (chance.oneIn(5)) {
      node.start();
    }
  }

  /** The logs change at any moment, also while a node is between two reads. */
  private void strikeStore() {
    if (world.faults.strike(Happening.STORE_OUTAGE)) {
      cluster.store.goAway();
    } else if (chance.oneIn(5)) {
      cluster.store.comeBack();
    }
    if (world.faults.strike(Happening.LOG_REBUILT)) {
      RoomId room = chance.pick(cluster.store.rooms());
      world.agenda.soon(operator, () -> cluster.store.rebuild(room));
    }
    if (world.faults.strike(Happening.LOG_WENT_BACK)) {
      RoomId room = chance.pick(cluster.store.rooms());
      world.agenda.soon(operator, () -> cluster.store.goBack(room));
    }
    if (world.faults.strike(Happening.SNAPSHOT_RESTORED)) {
      world.agenda.soon(operator, cluster.store::restoreSnapshot);
    }
  }
}
