package io.madang.chat.kit.websocket.socket;

import java.nio.ByteBuffer;

/**
 * A WebSocket text message as it is on the wire, head included: made once, and written to everybody
 * who receives it. Immutable.
 */
public final class Frame {

  private final byte[] wire;
  private final int head;

  private Frame(byte[] wire, int head) {
    this.wire = wire;
    this.head = head;
  }

  /** A message whose text, in UTF-8, is made of these parts. */
  public static Frame of(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    int head = WebSocketHead.size(length);
    byte[] wire = new byte[head + length];
    ByteBuffer buffer = ByteBuffer.wrap(wire);
    WebSocketHead.put(buffer, length);
    for (byte[] part : parts) {
      buffer.put(part);
    }
    return new Frame(wire, head);
  }

  /** How many bytes the text has. */
  int size() {
    return wire.length - head;
  }

  int sizeWithHead() {
    return wire.length;
  }

  /** The text. */
  public ByteBuffer text() {
    return ByteBuffer.wrap(wire, head, size()).slice().asReadOnlyBuffer();
  }

  void putTextInto(ByteBuffer buffer) {
    buffer.put(wire, head, size());
  }

  void putInto(ByteBuffer buffer) {
    buffer.put(wire);
  }
}
