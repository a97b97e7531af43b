package io.madang.chat.testkit.engine;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
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

  private record Delivery(Wire to, Broadcast news) {}

  private final List<Wire> wires = new ArrayList<>();
  private final List<Delivery> held = new ArrayList<>();
  private boolean holding;
  private boolean connected = true;
  private int published;

  EventFanOut join() {
    Wire wire = new Wire();
    wires.add(wire);
    return wire;
  }

  /** From now on news waits until the test decides. */
  void hold() {
    holding = true;
  }

  /** Nothing waits any more. */
  void deliverFromNowOn() {
    holding = false;
  }

  void connected(boolean now) {
    connected = now;
  }

  /** How often anything was published, to however many nodes. */
  int published() {
    return published;
  }

  /** Whether no node wants to hear anything. */
  boolean isIdle() {
    return wires.stream().allMatch(wire -> wire.followed.isEmpty());
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

  /** Says it to every node that follows its audience, true or not. */
  void say(Broadcast news) {
    wires.forEach(wire -> wire.hear(news));
  }

  private void send(Wire from, Broadcast news) {
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

    private final Set<Audience> followed = new HashSet<>();
    private @Nullable Listener listener;

    @Override
    public void start(Listener ear) {
      listener = ear;
    }

    @Override
    public void publish(Broadcast news) {
      published++;
      send(this, news);
    }

    @Override
    public void subscribe(Audience audience) {
      followed.add(audience);
      if (listener != null) {
        listener.mayHaveMissed();
      }
    }

    @Override
    public void unsubscribe(Audience audience) {
      followed.remove(audience);
    }

    @Override
    public boolean connected() {
      return connected;
    }

    @Override
    public void close() {
      wires.remove(this);
    }

    private void hear(Broadcast news) {
      if (listener != null && followed.contains(news.audience())) {
        listener.heard(news);
      }
    }
  }
}
