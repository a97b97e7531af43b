package io.madang.chat.testkit.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A socket between a client and a node. Both ways keep their order; what is under way when it
 * breaks is lost, and the node notices later than the client.
 */
final class Connection {

  private final World world;
  private final SimNode node;
  private final SimClient client;
  private final Life life = new Life();
  private final Lane requests;
  private final int capacity;
  private final Deque<Runnable> frames = new ArrayDeque<>();
  private final List<SimSession> sessions = new ArrayList<>();
  private final List<SimSession> starved = new ArrayList<>();

  Connection(World world, SimNode node, SimClient client) {
    this.world = world;
    this.node = node;
    this.client = client;
    this.requests = new Lane(world.agenda, life);
    this.capacity = world.chance.between(3, 6);
    node.accept(this);
  }

  SimNode node() {
    return node;
  }

  boolean isOpen() {
    return !life.isOver();
  }

  /** The client asks for something; the node does it a little later, one thing after the other. */
  void request(Runnable served) {
    requests.add(served);
  }

  void opened(SimSession session) {
    sessions.add(session);
  }

  boolean hasPlace() {
    return frames.size() < capacity;
  }

  /** The node sends a frame; the client receives it a little later. */
  void push(Runnable frame) {
    if (isOpen()) {
      frames.add(frame);
      world.agenda.soon(life, this::deliver);
    }
  }

  /** There was no place for this one's event. */
  void starve(SimSession session) {
    starved.add(session);
  }

  /** The client had stopped reading, and reads again. */
  void readAgain() {
    frames.forEach(frame -> world.agenda.soon(life, this::deliver));
  }

  void drop() {
    if (isOpen()) {
      if (!frames.isEmpty()) {
        world.tally.count(Happening.FRAMES_LOST);
      }
      life.end();
      frames.clear();
      world.agenda.soon(node.life(), () -> sessions.forEach(SimSession::close));
      client.disconnected();
    }
  }

  private void deliver() {
    if (client.isReading() && !frames.isEmpty()) {
      frames.remove().run();
      feedTheStarved();
    }
  }

  private void feedTheStarved() {
    if (frames.size() <= capacity / 2 && world.mutant != Mutant.NO_CATCH_UP) {
      List<SimSession> waiting = List.copyOf(starved);
      starved.clear();
      waiting.forEach(SimSession::resume);
    }
  }
}
