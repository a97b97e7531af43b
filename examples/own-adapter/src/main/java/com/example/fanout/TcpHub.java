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
 * Forwards the broadcasts of each node to all the others. It stores nothing: a node that is not
 * connected misses them. For one machine, or a trusted network.
 */
public final class TcpHub implements AutoCloseable {

  private final ServerSocket server;
  private final Set<Peer> peers = ConcurrentHashMap.newKeySet();

  private TcpHub(ServerSocket server) {
    this.server = server;
  }

  /** A hub on a free port of this machine. */
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
        Thread.ofVirtual().start(() -> forward(peer));
      } catch (IOException closed) {
        Quietly.close(server);
      }
    }
  }

  private void forward(Peer sender) {
    try (Socket socket = sender.socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        byte[] broadcast = new byte[in.readInt()];
        in.readFully(broadcast);
        peers.stream().filter(peer -> peer != sender).forEach(peer -> peer.send(broadcast));
      }
    } catch (IOException gone) {
      peers.remove(sender);
    }
  }

  private static final class Peer {

    private final Socket socket;
    private final DataOutputStream out;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** Disconnects a peer that cannot be written to; it reconnects and reads the log. */
    synchronized void send(byte[] broadcast) {
      try {
        out.writeInt(broadcast.length);
        out.write(broadcast);
      } catch (IOException gone) {
        Quietly.close(socket);
      }
    }
  }
}
