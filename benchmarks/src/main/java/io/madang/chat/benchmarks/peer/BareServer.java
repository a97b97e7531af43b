package io.madang.chat.benchmarks.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A minimal server with one room, no login and no store, which forwards every message unchanged to
 * all clients. Its result is the ceiling of the load generator and of the machine's sockets.
 */
final class BareServer implements AutoCloseable {

  private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int ENOUGH = 256 * 1024;

  private final Selector selector = Selector.open();
  private final ServerSocketChannel door = ServerSocketChannel.open();
  private final UnaryOperator<List<ByteBuffer>> fault;
  private final Set<BareClient> subscribers = new LinkedHashSet<>();
  private final List<ByteBuffer> news = new ArrayList<>();
  private final byte[] input = new byte[1 << 20];
  private int newsBytes;
  private long numbers;

  private BareServer(int port, UnaryOperator<List<ByteBuffer>> fault) throws IOException {
    this.fault = fault;
    door.configureBlocking(false);
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
    door.register(selector, SelectionKey.OP_ACCEPT);
  }

  public static void main(String[] args) throws IOException {
    new BareServer(Integer.parseInt(args[0]), news -> news).run();
  }

  /** A server in a separate thread that applies a fault to the messages of each turn. */
  static BareServer start(int port, UnaryOperator<List<ByteBuffer>> fault) throws IOException {
    BareServer server = new BareServer(port, fault);
    Thread.ofPlatform().daemon().name("bare").start(server::run);
    return server;
  }

  int port() {
    return door.socket().getLocalPort();
  }

  @Override
  public void close() throws IOException {
    door.close();
    selector.close();
  }

  private void run() {
    try {
      while (selector.isOpen()) {
        selector.select(this::serve);
        tell();
      }
    } catch (IOException | ClosedSelectorException closed) {
      subscribers.clear();
    }
  }

  private void serve(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept();
      } else if (key.attachment() instanceof BareClient client) {
        client.ready(key, input);
      }
    } catch (IOException gone) {
      key.cancel();
    }
  }

  private void accept() throws IOException {
    SocketChannel channel = door.accept();
    if (channel != null) {
      channel.configureBlocking(false);
      channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
      channel.register(selector, SelectionKey.OP_READ, new BareClient(this, channel));
    }
  }

  /** Sends all clients, in one write each, what has arrived in this turn. */
  private void tell() {
    if (newsBytes == 0) {
      return;
    }
    List<ByteBuffer> told = fault.apply(news);
    ByteBuffer all = ByteBuffer.allocate(told.stream().mapToInt(ByteBuffer::remaining).sum());
    told.forEach(frame -> all.put(frame.duplicate()));
    all.flip();
    news.clear();
    newsBytes = 0;
    subscribers.removeIf(subscriber -> !subscriber.send(all.duplicate()));
  }

  void subscribed(BareClient client) {
    subscribers.add(client);
  }

  void sent(String body) {
    String frame =
        "MESSAGE\nsubscription:sub-0\ndestination:/topic/1\nmessage-id:1-%d\ncontent-length:%d\n\n%s\0"
            .formatted(numbers++, body.length(), body);
    ByteBuffer framed = text(frame);
    news.add(framed);
    newsBytes += framed.remaining();
    if (newsBytes > ENOUGH) {
      tell();
    }
  }

  static ByteBuffer text(String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(bytes.length + 4).put((byte) 0x81);
    if (bytes.length < 126) {
      frame.put((byte) bytes.length);
    } else {
      frame.put((byte) 126).putShort((short) bytes.length);
    }
    return frame.put(bytes).flip();
  }

  static String accept(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
