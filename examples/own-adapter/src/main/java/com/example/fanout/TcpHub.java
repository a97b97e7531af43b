package com.example.fanout;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes on what one node says to all the others. It keeps nothing: who is not connected misses it.
 * For one machine, or a network in which everybody is trusted.
 */
public final class TcpHub implements AutoCloseable {

  private final ServerSocket server;
  private final Set<Peer> peers = ConcurrentHashMap.newKeySet();

  private TcpHub(ServerSocket server) {
    this.server = server;
  }

  /** A hub at a free port of this machine. */
  public static TcpHub start() {
    return start(0);
  }

  public static TcpHub start(int port) {
    try {
      TcpHub hub = new TcpHub(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(hub::accept);
      return hub;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  @Override
  public void close() {
    Quietly.close(server);
    peers.forEach(peer -> Quietly.close(peer.socket));
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Peer peer = new Peer(server.accept());
        peers.add(peer);
        Thread.ofVirtual().start(() -> listenTo(peer));
      } catch (IOException closed) {
        Quietly.close(server);
      }
    }
  }

  private void listenTo(Peer speaker) {
    try (Socket socket = speaker.socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        byte[] news = new byte[in.readInt()];
        in.readFully(news);
        peers.stream().filter(peer -> peer != speaker).forEach(peer -> peer.tell(news));
      }
    } catch (IOException gone) {
      peers.remove(speaker);
    }
  }

  private static final class Peer {

    private final Socket socket;
    private final DataOutputStream out;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** A peer that cannot be told is let go; it will come again, and look into the log. */
    synchronized void tell(byte[] news) {
      try {
        out.writeInt(news.length);
        out.write(news);
      } catch (IOException gone) {
        Quietly.close(socket);
      }
    }
  }
}
