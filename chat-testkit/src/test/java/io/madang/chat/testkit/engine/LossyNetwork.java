package io.madang.chat.testkit.engine;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.RoomNews;
import io.madang.chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins nodes as badly as a fan-out may: what is held can be lost, doubled or turned round by the
 * test.
 */
final class LossyNetwork {

  private record Delivery(Wire to, RoomNews news) {}

  private final List<Wire> wires = new ArrayList<>();
  private final List<Delivery> held = new ArrayList<>();
  private boolean holding;
  private boolean connected = true;

  EventFanOut join() {
    Wire wire = new Wire();
    wires.add(wire);
    return wire;
  }

  /** From now on news waits until the test decides. */
  void hold() {
    holding = true;
  }

  void connected(boolean now) {
    connected = now;
  }

  void lose(int index) {
    held.remove(index);
  }

  void loseAll() {
    held.clear();
  }

  void doubleAll() {
    held.addAll(List.copyOf(held));
  }

  void turnRound() {
    Collections.reverse(held);
  }

  /** Delivers what was held; what comes later waits again. */
  void deliver() {
    List<Delivery> all = List.copyOf(held);
    held.clear();
    all.forEach(delivery -> delivery.to().hear(delivery.news()));
  }

  /** Says it to every node that follows the room, true or not. */
  void say(RoomNews news) {
    wires.forEach(wire -> wire.hear(news));
  }

  private void send(Wire from, RoomNews news) {
    for (Wire wire : wires) {
      if (wire != from) {
        held.add(new Delivery(wire, news));
      }
    }
    if (!holding) {
      deliver();
    }
  }

  private final class Wire implements EventFanOut {

    private final Set<RoomId> followed = new HashSet<>();
    private @Nullable Listener listener;

    @Override
    public void start(Listener ear) {
      listener = ear;
    }

    @Override
    public void publish(RoomNews news) {
      send(this, news);
    }

    @Override
    public void follow(RoomId room) {
      followed.add(room);
      if (listener != null) {
        listener.mayHaveMissed();
      }
    }

    @Override
    public void unfollow(RoomId room) {
      followed.remove(room);
    }

    @Override
    public boolean connected() {
      return connected;
    }

    @Override
    public void close() {
      wires.remove(this);
    }

    private void hear(RoomNews news) {
      if (listener != null && followed.contains(news.room())) {
        listener.heard(news);
      }
    }
  }
}
