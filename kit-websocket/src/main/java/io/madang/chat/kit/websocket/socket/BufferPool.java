package io.madang.chat.kit.websocket.socket;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Lends the memory that a write is put together in, outside the heap, where the kernel takes it
 * without another copy. Thread-safe.
 */
final class BufferPool {

  /**
   * Small enough for the containers' buffers, large enough that the price of a write is shared by
   * many frames.
   */
  static final int TEXT = 16 * 1024;

  private static final int KEPT = 64;

  private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(KEPT);

  /** An empty buffer with place for so many bytes of text and the head of a message before it. */
  ByteBuffer take(int length) {
    if (length > TEXT) {
      return ByteBuffer.allocate(WebSocketHead.LONGEST + length);
    }
    ByteBuffer kept = free.poll();
    ByteBuffer buffer =
        kept == null ? ByteBuffer.allocateDirect(WebSocketHead.LONGEST + TEXT) : kept;
    return buffer.clear();
  }

  /** What was lent is not used any more. */
  void giveBack(ByteBuffer buffer) {
    if (buffer.isDirect()) {
      var unused = free.offer(buffer);
    }
  }
}
