package com.example.fanout;

import io.madang.chat.domain.event.Broadcast;
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
 * One node's connection to the hub, which reconnects when it is lost. Publishing never waits for
 * the network: broadcasts are queued for a thread that writes them, and dropped when the queue is
 * full.
 */
final class HubConnection {

  private static final int PATIENCE_MILLIS = 2_000;
  private static final int PAUSE_MILLIS = 100;
  private static final int LARGEST = 1 << 20;

  private final SocketAddress hub;
  private final Consumer<Broadcast> listener;
  private final Runnable connected;
  private final BlockingQueue<Broadcast> outgoing = new LinkedBlockingQueue<>(1_000);
  private final Thread reader = Thread.ofVirtual().unstarted(this::read);
  private final Thread writer = Thread.ofVirtual().unstarted(this::write);
  private volatile @Nullable Socket socket;
  private volatile boolean closed;

  HubConnection(SocketAddress hub, Consumer<Broadcast> listener, Runnable connected) {
    this.hub = hub;
    this.listener = listener;
    this.connected = connected;
  }

  void open() {
    reader.start();
    writer.start();
  }

  boolean isUp() {
    return socket != null && !closed;
  }

  /** Drops the broadcast if the connection is down or cannot keep up. */
  void send(Broadcast broadcast) {
    if (isUp()) {
      outgoing.offer(broadcast);
    }
  }

  void close() {
    closed = true;
    reader.interrupt();
    writer.interrupt();
    disconnect();
  }

  private void read() {
    while (!closed) {
      try (Socket current = new Socket()) {
        current.connect(hub, PATIENCE_MILLIS);
        socket = current;
        quietly(connected);
        receive(new DataInputStream(current.getInputStream()));
      } catch (IOException broken) {
        socket = null;
        pause();
      }
    }
  }

  private void receive(DataInputStream in) throws IOException {
    while (!closed) {
      int length = in.readInt();
      if (length < 0 || length > LARGEST) {
        throw new IOException("The peer is not a hub");
      }
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      quietly(() -> BroadcastDocument.read(bytes).ifPresent(listener));
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
        disconnect();
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  /** Closes the socket; the reading thread notices it and reconnects. */
  private void disconnect() {
    Socket current = socket;
    socket = null;
    if (current != null) {
      Quietly.close(current);
    }
  }

  /** A listener that throws, or a malformed broadcast, must not end the connection. */
  private static void quietly(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failure) {
      System.getLogger(HubConnection.class.getName())
          .log(System.Logger.Level.WARNING, "A broadcast was not received", failure);
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
