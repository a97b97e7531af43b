package io.madang.chat.bootstrap.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between the browser and the server. It can be cut, and the server behind it can be
 * another one, while the page's address stays.
 */
final class Gateway implements AutoCloseable {

  private final ServerSocket door;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile int target;
  private volatile boolean cut;

  Gateway(int target) {
    this.target = target;
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.startVirtualThread(this::accept);
  }

  String url() {
    return "http://localhost:" + door.getLocalPort() + "/";
  }

  /** Nothing gets through any more, neither old connections nor new ones. */
  void cut() {
    cut = true;
    sockets.forEach(Gateway::close);
  }

  void mend() {
    cut = false;
  }

  void leadTo(int port) {
    target = port;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.startVirtualThread(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    sockets.add(client);
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      sockets.add(server);
      if (cut) {
        return;
      }
      Thread back = Thread.startVirtualThread(() -> copy(server, client));
      copy(client, server);
      back.join();
      sockets.remove(server);
    } catch (IOException unreachable) {
      // As on any network: the client sees a closed connection.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(client);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.shutdownOutput();
    } catch (IOException cut) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing is left to close.
    }
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
