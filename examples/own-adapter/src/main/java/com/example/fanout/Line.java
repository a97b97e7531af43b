package com.example.fanout;

import io.madang.chat.domain.event.Announcement;
import io.madang.chat.protocol.json.BroadcastDocument;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One node's connection to the hub. Two threads serve it, so that nobody who speaks waits for the
 * network: what is said goes into a queue, and is dropped when that is full.
 */
final class Line {

  private static final int PATIENCE_MILLIS = 2_000;
  private static final int PAUSE_MILLIS = 100;
  private static final int LARGEST = 1 << 20;

  private final SocketAddress hub;
  private final Consumer<Announcement> ear;
  private final Runnable connected;
  private final BlockingQueue<Announcement> outgoing = new LinkedBlockingQueue<>(1_000);
  private final Thread reader = Thread.ofVirtual().unstarted(this::read);
  private final Thread writer = Thread.ofVirtual().unstarted(this::write);
  private volatile @Nullable Socket socket;
  private volatile boolean closed;

  Line(SocketAddress hub, Consumer<Announcement> ear, Runnable connected) {
    this.hub = hub;
    this.ear = ear;
    this.connected = connected;
  }

  void open() {
    reader.start();
    writer.start();
  }

  boolean isUp() {
    return socket != null && !closed;
  }

  /** Nothing is kept for a connection that is away, or cannot keep up. */
  void say(Announcement news) {
    if (isUp()) {
      outgoing.offer(news);
    }
  }

  void close() {
    closed = true;
    reader.interrupt();
    writer.interrupt();
    hangUp();
  }

  private void read() {
    while (!closed) {
      try (Socket current = new Socket()) {
        current.connect(hub, PATIENCE_MILLIS);
        socket = current;
        quietly(connected);
        listen(new DataInputStream(current.getInputStream()));
      } catch (IOException broken) {
        socket = null;
        pause();
      }
    }
  }

  private void listen(DataInputStream in) throws IOException {
    while (!closed) {
      int length = in.readInt();
      if (length < 0 || length > LARGEST) {
        throw new IOException("This is not a hub of ours");
      }
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      quietly(() -> BroadcastDocument.read(bytes).ifPresent(ear));
    }
  }

  private void write() {
    while (!closed) {
      try {
        byte[] bytes = new BroadcastDocument(outgoing.take()).bytes();
        Socket current = socket;
        if (current != null) {
          DataOutputStream out = new DataOutputStream(current.getOutputStream());
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      } catch (IOException broken) {
        hangUp();
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  /** The reader notices, and connects again. */
  private void hangUp() {
    Socket current = socket;
    socket = null;
    if (current != null) {
      Quietly.close(current);
    }
  }

  /** A listener that throws, or news that cannot be read, must not end the hearing. */
  private static void quietly(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failure) {
      System.getLogger(Line.class.getName())
          .log(System.Logger.Level.WARNING, "News was not heard", failure);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
