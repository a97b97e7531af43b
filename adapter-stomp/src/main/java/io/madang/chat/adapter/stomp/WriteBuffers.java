package io.madang.chat.adapter.stomp;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Lends the memory that a write is put together in, outside the heap, where the kernel takes it
 * without another copy. Thread-safe.
 */
final class WriteBuffers {

  /** Room in front of the text for the head of a WebSocket frame. */
  static final int HEAD = 10;

  /**
   * Small enough for the containers' buffers, large enough that the price of a write is shared by
   * many frames.
   */
  static final int TEXT = 16 * 1024;

  private static final int KEPT = 64;

  private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(KEPT);

  /** An empty buffer for so many bytes of text, which begin after the room for the head. */
  ByteBuffer take(int length) {
    if (length > TEXT) {
      return ByteBuffer.allocate(HEAD + length).position(HEAD);
    }
    ByteBuffer kept = free.poll();
    ByteBuffer buffer = kept == null ? ByteBuffer.allocateDirect(HEAD + TEXT) : kept;
    return buffer.clear().position(HEAD);
  }

  /** What was lent is not used any more. */
  void giveBack(ByteBuffer buffer) {
    if (buffer.isDirect()) {
      var unused = free.offer(buffer);
    }
  }
}
