package io.madang.chat.kit.websocket.socket;

import java.nio.ByteBuffer;

/** The head of an unmasked, whole text message (RFC 6455, 5.2). */
final class WebSocketHead {

  /** As long as a head can be. */
  static final int LONGEST = 10;

  private static final int TEXT_MESSAGE = 0x81;
  private static final int LENGTH_OF_2_BYTES = 126;
  private static final int LENGTH_OF_8_BYTES = 127;
  private static final int MOST_IN_2_BYTES = 0xFFFF;

  private WebSocketHead() {}

  /** How long the head of a text of so many bytes is. */
  static int size(int length) {
    if (length < LENGTH_OF_2_BYTES) {
      return 2;
    }
    return length <= MOST_IN_2_BYTES ? 4 : LONGEST;
  }

  /** Puts the head of a text of so many bytes, in as few bytes as there can be. */
  static void put(ByteBuffer buffer, int length) {
    buffer.put((byte) TEXT_MESSAGE);
    if (length < LENGTH_OF_2_BYTES) {
      buffer.put((byte) length);
    } else if (length <= MOST_IN_2_BYTES) {
      buffer.put((byte) LENGTH_OF_2_BYTES).putShort((short) length);
    } else {
      buffer.put((byte) LENGTH_OF_8_BYTES).putLong(length);
    }
  }
}
