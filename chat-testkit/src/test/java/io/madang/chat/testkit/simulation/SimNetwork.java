package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fan-out between the nodes: loses, repeats, delays and reorders, as its contract allows. */
final class SimNetwork {

  private final World world;
  private final List<Wire> wires = new ArrayList<>();

  SimNetwork(World world) {
    this.world = world;
  }

  Wire join(Life life) {
    Wire wire = new Wire(life);
    wires.add(wire);
    return wire;
  }

  /** One node's end. */
  final class Wire implements EventFanOut {

    private final Life life;
    private final Lane changes;
    private final Set<Audience> followed = new HashSet<>();
    private final Map<RoomId, Long> latest = new HashMap<>();
    private @Nullable Listener listener;
    private boolean connected = true;
    private boolean deaf;

    private Wire(Life life) {
      this.life = life;
      this.changes = new Lane(world.agenda, life);
    }

    @Override
    public void start(Listener receiver) {
      listener = receiver;
    }

    @Override
    public void publish(Broadcast broadcast) {
      for (Wire wire : wires) {
        if (wire != this || world.faults.strike(Happening.BROADCAST_ECHOED)) {
          send(wire, broadcast);
        }
      }
    }

    @Override
    public void subscribe(Audience audience) {
      changes.add(() -> {
        followed.add(audience);
        mayHaveMissed();
      });
    }

    @Override
    public void unsubscribe(Audience audience) {
      changes.add(() -> followed.remove(audience));
    }

    @Override
    public boolean connected() {
      return connected;
    }

    @Override
    public void close() {
      wires.remove(this);
    }

    void cut() {
      connected = false;
    }

    /** For good: it says that it is connected, but hears nobody and is heard by nobody. */
    void deafen() {
      deaf = true;
    }

    void reconnect() {
      if (!connected) {
        connected = true;
        mayHaveMissed();
      }
    }

    /** Whether this node has no subscription left. */
    boolean isIdle() {
      return followed.isEmpty();
    }

    private void mayHaveMissed() {
      if (listener != null && connected) {
        listener.mayHaveMissed();
      }
    }

    private void send(Wire to, Broadcast broadcast) {
      if (connected && !deaf && !world.faults.strike(Happening.BROADCAST_LOST)) {
        carry(to, broadcast);
        if (world.faults.strike(Happening.BROADCAST_REPEATED)) {
          carry(to, broadcast);
        }
      }
    }

    private void carry(Wire to, Broadcast broadcast) {
      if (world.faults.strike(Happening.BROADCAST_DELAYED)) {
        Duration delay = Duration.ofMillis(world.chance.between(5, 3_000));
        world.agenda.after(to.life, delay, () -> to.receive(broadcast));
      } else {
        world.agenda.soon(to.life, () -> to.receive(broadcast));
      }
    }

    private void receive(Broadcast broadcast) {
      if (listener != null && connected && !deaf && followed.contains(broadcast.audience())) {
        countOrder(broadcast);
        listener.heard(broadcast);
      }
    }

    private void countOrder(Broadcast broadcast) {
      if (broadcast instanceof CommittedEvent event) {
        long seq = event.seq().value();
        Long before = latest.put(event.room(), seq);
        if (before != null && before > seq) {
          world.tally.count(Happening.BROADCAST_REORDERED);
        }
      }
    }
  }
}
