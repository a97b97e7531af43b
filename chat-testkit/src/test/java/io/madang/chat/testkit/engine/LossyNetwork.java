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
 * Joins nodes as badly as a fan-out may: what is held can be lost, repeated or reordered by the
 * test.
 */
final class LossyNetwork {

  private record Delivery(Wire to, Broadcast broadcast) {}

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

  /** From now on broadcasts wait until the test decides. */
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

  /** Whether no node is subscribed to anything. */
  boolean isIdle() {
    return wires.stream().allMatch(wire -> wire.followed.isEmpty());
  }

  void lose(int index) {
    held.remove(index);
  }

  void loseAll() {
    held.clear();
  }

  void repeatAll() {
    held.addAll(List.copyOf(held));
  }

  void reverse() {
    Collections.reverse(held);
  }

  /** Delivers what was held; what comes later waits again. */
  void deliver() {
    List<Delivery> all = List.copyOf(held);
    held.clear();
    all.forEach(delivery -> delivery.to().receive(delivery.broadcast()));
  }

  /** Delivers it to every node that is subscribed to its audience, whether it is true or not. */
  void deliver(Broadcast broadcast) {
    wires.forEach(wire -> wire.receive(broadcast));
  }

  private void send(Wire from, Broadcast broadcast) {
    for (Wire wire : wires) {
      if (wire != from) {
        held.add(new Delivery(wire, broadcast));
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
    public void start(Listener receiver) {
      listener = receiver;
    }

    @Override
    public void publish(Broadcast broadcast) {
      published++;
      send(this, broadcast);
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

    private void receive(Broadcast broadcast) {
      if (listener != null && followed.contains(broadcast.audience())) {
        listener.heard(broadcast);
      }
    }
  }
}
