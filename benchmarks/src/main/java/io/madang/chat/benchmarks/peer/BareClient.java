package io.madang.chat.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/** One connection of the bare server, which understands only what the load generator sends. */
final class BareClient {

  private static final String KEY = "Sec-WebSocket-Key: ";

  private final BareServer server;
  private final SocketChannel channel;
  private final Queue<ByteBuffer> unsent = new ArrayDeque<>();
  private byte[] unread = new byte[0];
  private boolean open;

  BareClient(BareServer server, SocketChannel channel) {
    this.server = server;
    this.channel = channel;
  }

  void ready(SelectionKey key, byte[] input) throws IOException {
    if (key.isReadable()) {
      read(key, input);
    }
    flush();
    if (key.isValid()) {
      key.interestOps(SelectionKey.OP_READ | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
    }
  }

  /** False if the client has disconnected. */
  boolean send(ByteBuffer bytes) {
    unsent.add(bytes);
    try {
      flush();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  private void flush() throws IOException {
    ByteBuffer first = unsent.peek();
    while (first != null) {
      channel.write(first);
      if (first.hasRemaining()) {
        return;
      }
      unsent.remove();
      first = unsent.peek();
    }
  }

  private void read(SelectionKey key, byte[] bytes) throws IOException {
    ByteBuffer input = ByteBuffer.wrap(bytes).put(unread);
    if (channel.read(input) < 0) {
      key.cancel();
      channel.close();
      return;
    }
    int from = open ? 0 : upgrade(bytes, input.position());
    if (open) {
      from = frames(bytes, from, input.position());
    }
    unread = Arrays.copyOfRange(bytes, from, input.position());
  }

  private int upgrade(byte[] bytes, int end) {
    String request = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    int last = request.indexOf("\r\n\r\n");
    if (last < 0) {
      return 0;
    }
    int key = request.indexOf(KEY) + KEY.length();
    String accept = BareServer.accept(request.substring(key, request.indexOf("\r\n", key)));
    String answer =
        "HTTP/1.1 101 \r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
            + accept
            + "\r\nSec-WebSocket-Protocol: v12.stomp\r\n\r\n";
    open = true;
    send(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
    return last + 4;
  }

  private int frames(byte[] bytes, int from, int end) {
    int at = from;
    while (end - at >= 8) {
      int small = bytes[at + 1] & 0x7f;
      int head = small == 126 ? 4 : 2;
      int length = small == 126 ? ByteBuffer.wrap(bytes).getShort(at + 2) & 0xffff : small;
      if (end - at < head + 4 + length) {
        return at;
      }
      stomp(unmasked(bytes, at + head, length));
      at += head + 4 + length;
    }
    return at;
  }

  private static String unmasked(byte[] bytes, int mask, int length) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) (bytes[mask + 4 + i] ^ bytes[mask + (i & 3)]);
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  private void stomp(String frame) {
    if (frame.startsWith("CONNECT")) {
      send(BareServer.text("CONNECTED\nversion:1.2\n\n\0"));
    } else if (frame.startsWith("SUBSCRIBE")) {
      server.subscribed(this);
      send(BareServer.text("RECEIPT\nreceipt-id:join\n\n\0"));
    } else if (frame.startsWith("SEND")) {
      server.sent(frame.substring(frame.indexOf("\n\n") + 2, frame.length() - 1));
    }
  }
}
