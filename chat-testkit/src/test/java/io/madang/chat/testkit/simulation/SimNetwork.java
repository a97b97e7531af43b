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

/**
 * The fan-out between the nodes: loses, doubles, delays and turns round, as its contract allows.
 */
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
    public void start(Listener ear) {
      listener = ear;
    }

    @Override
    public void publish(Broadcast news) {
      for (Wire wire : wires) {
        if (wire != this || world.faults.strike(Happening.NEWS_ECHOED)) {
          send(wire, news);
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

    void mend() {
      if (!connected) {
        connected = true;
        mayHaveMissed();
      }
    }

    /** Nobody on this node follows anything any more, and the network knows. */
    boolean isIdle() {
      return followed.isEmpty();
    }

    private void mayHaveMissed() {
      if (listener != null && connected) {
        listener.mayHaveMissed();
      }
    }

    private void send(Wire to, Broadcast news) {
      if (connected && !deaf && !world.faults.strike(Happening.NEWS_LOST)) {
        carry(to, news);
        if (world.faults.strike(Happening.NEWS_DOUBLED)) {
          carry(to, news);
        }
      }
    }

    private void carry(Wire to, Broadcast news) {
      if (world.faults.strike(Happening.NEWS_DELAYED)) {
        Duration delay = Duration.ofMillis(world.chance.between(5, 3_000));
        world.agenda.after(to.life, delay, () -> to.hear(news));
      } else {
        world.agenda.soon(to.life, () -> to.hear(news));
      }
    }

    private void hear(Broadcast news) {
      if (listener != null && connected && !deaf && followed.contains(news.audience())) {
        countOrder(news);
        listener.heard(news);
      }
    }

    private void countOrder(Broadcast news) {
      if (news instanceof CommittedEvent event) {
        long seq = event.seq().value();
        Long before = latest.put(event.room(), seq);
        if (before != null && before > seq) {
          world.tally.count(Happening.NEWS_REORDERED);
        }
      }
    }
  }
}
