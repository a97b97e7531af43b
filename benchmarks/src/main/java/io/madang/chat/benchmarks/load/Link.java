package io.madang.chat.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * One WebSocket connection to a server. Belongs to its loop: nothing here is thread-safe.
 * Everything sent in response to one read is sent in one write, so that the generator itself costs
 * little.
 */
public final class Link implements WebSocketFrames.Sink {

  private static final byte[] NOTHING = new byte[0];

  private enum Stage {
    CONNECTING,
    UPGRADING,
    OPEN,
    CLOSED
  }

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Dialect dialect;
  private final InetSocketAddress server;
  private final Client client;
  private final Conversation conversation;
  private final WebSocketFrames frames = new WebSocketFrames();
  private final Queue<ByteBuffer> unsent = new ArrayDeque<>();
  private byte[] unread = NOTHING;
  private Stage stage = Stage.CONNECTING;
  private boolean paused;
  private boolean reading;

  Link(
      EventLoop loop,
      SocketChannel channel,
      InetSocketAddress server,
      Dialect dialect,
      String token,
      Client client)
      throws IOException {
    this.server = server;
    this.dialect = dialect;
    this.client = client;
    this.conversation = dialect.converse(this, token, client);
    this.channel = channel;
    channel.connect(server);
    this.key = loop.register(channel, this);
  }

  public Conversation conversation() {
    return conversation;
  }

  /** Sends a text message, or holds it until the socket accepts it. */
  public void send(byte[] payload) {
    write(WebSocketFrames.text(payload));
  }

  /** Stops reading until it is resumed, like a client that is too busy. */
  void pause(boolean nowPaused) {
    paused = nowPaused;
    interest();
  }

  void close() {
    stage = Stage.CLOSED;
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      stage = Stage.CLOSED;
    }
  }

  void ready(byte[] input) {
    try {
      if (stage == Stage.CONNECTING) {
        finishConnecting();
      } else if (key.isReadable()) {
        reading = true;
        read(input);
        reading = false;
      }
      if (stage != Stage.CLOSED && !unsent.isEmpty()) {
        flush();
      }
    } catch (IOException broken) {
      lost(broken.toString());
    }
  }

  @Override
  public void message(byte[] bytes, int from, int to) {
    conversation.received(bytes, from, to);
  }

  @Override
  public void ping(byte[] payload) {
    write(WebSocketFrames.pong(payload));
  }

  @Override
  public void closed() {
    lost("The server closed the connection");
  }

  private void finishConnecting() throws IOException {
    channel.finishConnect();
    stage = Stage.UPGRADING;
    write(ByteBuffer.wrap(request().getBytes(StandardCharsets.US_ASCII)));
  }

  private String request() {
    String protocol =
        dialect.subprotocol().map(name -> "Sec-WebSocket-Protocol: " + name + "\r\n").orElse("");
    return """
    GET %s HTTP/1.1\r
    Host: %s:%d\r
    Upgrade: websocket\r
    Connection: Upgrade\r
    Sec-WebSocket-Version: 13\r
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
    %s\r
    """
        .formatted(dialect.path(), server.getHostString(), server.getPort(), protocol);
  }

  private void read(byte[] bytes) throws IOException {
    ByteBuffer input = ByteBuffer.wrap(bytes).put(unread);
    unread = NOTHING;
    if (channel.read(input) < 0) {
      lost("The server hung up");
      return;
    }
    int end = input.position();
    int from = stage == Stage.UPGRADING ? upgrade(bytes, end) : 0;
    if (stage == Stage.OPEN) {
      from = frames.take(bytes, from, end, this);
    }
    unread = from < end ? Arrays.copyOfRange(bytes, from, end) : NOTHING;
  }

  /** Returns where the first WebSocket frame begins, or 0 while the answer is incomplete. */
  private int upgrade(byte[] bytes, int end) {
    String answer = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    int last = answer.indexOf("\r\n\r\n");
    if (last < 0) {
      return 0;
    }
    if (!answer.startsWith("HTTP/1.1 101")) {
      lost("No WebSocket: " + answer.lines().findFirst().orElse(""));
      return end;
    }
    stage = Stage.OPEN;
    conversation.opened();
    return last + 4;
  }

  private void write(ByteBuffer bytes) {
    unsent.add(bytes);
    if (reading) {
      return;
    }
    try {
      flush();
    } catch (IOException broken) {
      lost(broken.toString());
    }
  }

  private void flush() throws IOException {
    channel.write(unsent.toArray(ByteBuffer[]::new));
    while (!unsent.isEmpty() && !unsent.element().hasRemaining()) {
      unsent.remove();
    }
    interest();
  }

  private void interest() {
    int wanted =
        (paused ? 0 : SelectionKey.OP_READ) | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE);
    if (key.isValid() && key.interestOps() != wanted) {
      key.interestOps(wanted);
    }
  }

  private void lost(String reason) {
    if (stage != Stage.CLOSED) {
      close();
      client.failed(reason);
    }
  }
}
