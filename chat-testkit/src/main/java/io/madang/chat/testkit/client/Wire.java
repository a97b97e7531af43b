package io.madang.chat.testkit.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A permanent connection: when it is lost, refused or silent, the next node is tried. Everything
 * but the transport's calls happens in the client's own thread.
 */
final class Wire {

  private static final long SILENCE = Duration.ofSeconds(25).toNanos();
  private static final long BEAT = Duration.ofSeconds(8).toNanos();
  private static final StompFrame CONNECT =
      StompFrame.of("CONNECT").with("accept-version", "1.2").with("heart-beat", "10000,10000");

  private final List<URI> nodes;
  private final Transport transport;
  private final StompFrame connect;
  private final Consumer<Runnable> ownThread;
  private final Session session;
  private int next;
  private int opened;
  private long tryAt = System.nanoTime();
  private long activeAt;
  private long sentAt;
  private boolean online;
  private Transport.@Nullable Link link;

  Wire(
      List<URI> nodes,
      String token,
      Transport transport,
      Consumer<Runnable> ownThread,
      Session session) {
    this.nodes = nodes;
    this.transport = transport;
    this.connect = CONNECT.with("Authorization", "Bearer " + token);
    this.ownThread = ownThread;
    this.session = session;
  }

  /** What the client does with the connection. */
  interface Session {
    void began();

    void received(StompFrame frame);

    void ended();
  }

  boolean isOnline() {
    return online;
  }

  /** The node that was tried last. */
  URI node() {
    return nodes.get(Math.floorMod(next - 1, nodes.size()));
  }

  void tick(long now) {
    if (link == null) {
      if (now - tryAt >= 0) {
        open();
      }
    } else if (now - activeAt > SILENCE) {
      drop();
    } else if (now - sentAt > BEAT) {
      sendText("\n");
    }
  }

  void send(StompFrame frame) {
    sendText(frame.encoded());
  }

  void drop() {
    Transport.Link old = link;
    if (old != null) {
      old.drop();
      ended();
    }
  }

  private void open() {
    next++;
    int mine = ++opened;
    activeAt = System.nanoTime();
    try {
      link = transport.open(socketOf(node()), new Listener(mine));
      send(connect);
    } catch (IOException refused) {
      ended();
    }
  }

  private void sendText(String text) {
    Transport.Link current = link;
    if (current != null) {
      try {
        sentAt = System.nanoTime();
        current.send(text);
      } catch (IOException broken) {
        drop();
      }
    }
  }

  private void received(StompFrame frame) {
    switch (frame.command()) {
      case "CONNECTED" -> {
        online = true;
        session.began();
      }
      case "ERROR" -> drop();
      default -> session.received(frame);
    }
  }

  /** After a moment, which differs, so that not all clients of a lost node come back at once. */
  private void ended() {
    link = null;
    opened++;
    online = false;
    tryAt = System.nanoTime() + ThreadLocalRandom.current().nextLong(20_000_000, 200_000_000);
    session.ended();
  }

  private static URI socketOf(URI node) {
    return URI.create("ws" + node.toString().substring("http".length())).resolve("/ws");
  }

  /** Ignores what an earlier socket still delivers. */
  private final class Listener implements Transport.Listener {

    private final int mine;

    Listener(int mine) {
      this.mine = mine;
    }

    @Override
    public void received(StompFrame frame) {
      now(() -> Wire.this.received(frame));
    }

    @Override
    public void active() {
      now(() -> activeAt = System.nanoTime());
    }

    @Override
    public void closed() {
      now(Wire.this::ended);
    }

    private void now(Runnable task) {
      ownThread.accept(() -> {
        if (mine == opened) {
          task.run();
        }
      });
    }
  }
}
