package io.madang.chat.testkit.simulation;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.ManualClock;
import java.util.ArrayList;
import java.util.List;

/** Two or three nodes over one store, two or three rooms, four to six devices of fewer members. */
final class Cluster {

  private static final int SELDOM = 10;

  final World world;
  final SimStore store;
  final List<SimNode> nodes = new ArrayList<>();
  final List<SimClient> clients = new ArrayList<>();
  final List<Member> members = new ArrayList<>();

  Cluster(World world) {
    ManualClock clock = ManualClock.atSomeTime();
    this.world = world;
    this.store = new SimStore(world, clock);
    makeRooms();
    SimNetwork network = new SimNetwork(world);
    for (int i = world.chance.between(2, 3); i > 0; i--) {
      nodes.add(new SimNode("node-" + i, store, network, clock));
    }
    for (int i = world.chance.between(4, 6); i > 0; i--) {
      Member member = members.get(i % members.size());
      String name = member.name().value() + "-" + i;
      clients.add(new SimClient(world, name, member, nodes, store.rooms()));
    }
  }

  /** The second member is in every room and seldom leaves, so that few rooms are closed. */
  boolean mayLeave(Member member) {
    return !isKeeper(member) || world.chance.oneIn(SELDOM);
  }

  private boolean isKeeper(Member member) {
    return member.equals(members.get(1));
  }

  private void makeRooms() {
    for (String name : List.of("ann", "ben", "cho", "dee").subList(0, world.chance.between(3, 4))) {
      members.add(store.signUp(name));
    }
    for (int i = world.chance.between(2, 3); i > 0; i--) {
      RoomId room = store.openRoom(members.get(0));
      members.stream()
          .skip(1)
          .filter(member -> isKeeper(member) || !world.chance.oneIn(4))
          .forEach(member -> store.enter(room, member));
    }
  }
}
