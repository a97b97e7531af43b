package io.madang.chat.adapter.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a node and Redis. Frozen connections stay open and carry nothing more, as after
 * the other machine's power failed; new ones work.
 */
final class FreezingProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger freezes = new AtomicInteger();

  FreezingProxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  String uri() {
    return "redis://127.0.0.1:" + door.getLocalPort();
  }

  void freezeAll() {
    freezes.incrementAndGet();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.addAll(List.of(client, server));
        int mine = freezes.get();
        Thread.startVirtualThread(() -> pump(mine, client, server));
        Thread.startVirtualThread(() -> pump(mine, server, client));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void pump(int mine, Socket from, Socket to) {
    byte[] buffer = new byte[8_192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (mine == freezes.get()) {
          out.write(buffer, 0, n);
        }
      }
      if (mine == freezes.get()) {
        to.close();
      }
    } catch (IOException closed) {
      closeQuietly(to);
    }
  }

  @Override
  public void close() {
    closeQuietly(door);
    sockets.forEach(FreezingProxy::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception alreadyGone) {
      // It is to be gone, and it is.
    }
  }
}
