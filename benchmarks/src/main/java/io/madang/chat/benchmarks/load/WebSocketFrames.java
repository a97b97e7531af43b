package io.madang.chat.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/** Decodes a server's WebSocket frames and encodes a client's. */
final class WebSocketFrames {

  /** Receives the content of the frames. */
  interface Sink {
    /** A whole message. */
    void message(byte[] bytes, int from, int to);

    void ping(byte[] payload);

    void closed();
  }

  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);

  /** Decodes the complete frames; returns the position of the first byte that was not consumed. */
  int take(byte[] bytes, int from, int to, Sink sink) {
    int at = from;
    while (to - at >= 2) {
      int head = headLength(bytes[at + 1]);
      if (to - at < head) {
        return at;
      }
      int length = payloadLength(bytes, at);
      if (to - at < head + length) {
        return at;
      }
      frame(bytes, at, at + head, at + head + length, sink);
      at += head + length;
    }
    return at;
  }

  static ByteBuffer text(byte[] payload) {
    return masked(TEXT, payload);
  }

  static ByteBuffer pong(byte[] payload) {
    return masked(PONG, payload);
  }

  private void frame(byte[] bytes, int head, int from, int to, Sink sink) {
    switch (bytes[head] & 0x0f) {
      case PING -> sink.ping(java.util.Arrays.copyOfRange(bytes, from, to));
      case PONG -> {}
      case CLOSE -> sink.closed();
      default -> data((bytes[head] & FINAL) != 0, bytes, from, to, sink);
    }
  }

  private void data(boolean last, byte[] bytes, int from, int to, Sink sink) {
    if (last && fragments.size() == 0) {
      sink.message(bytes, from, to);
      return;
    }
    fragments.write(bytes, from, to - from);
    if (last) {
      byte[] whole = fragments.toByteArray();
      fragments.reset();
      sink.message(whole, 0, whole.length);
    }
  }

  private static int headLength(byte second) {
    return switch (second & 0x7f) {
      case 126 -> 4;
      case 127 -> 10;
      default -> 2;
    };
  }

  private static int payloadLength(byte[] bytes, int at) {
    ByteBuffer head = ByteBuffer.wrap(bytes);
    int small = bytes[at + 1] & 0x7f;
    return switch (small) {
      case 126 -> head.getShort(at + 2) & 0xffff;
      case 127 -> Math.toIntExact(head.getLong(at + 2));
      default -> small;
    };
  }

  private static ByteBuffer masked(int opcode, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
    frame.put((byte) (FINAL | opcode));
    if (payload.length < 126) {
      frame.put((byte) (MASKED | payload.length));
    } else if (payload.length <= 0xffff) {
      frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (MASKED | 127)).putLong(payload.length);
    }
    byte[] mask = new byte[4];
    ThreadLocalRandom.current().nextBytes(mask);
    frame.put(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ mask[i & 3]));
    }
    return frame.flip();
  }
}
