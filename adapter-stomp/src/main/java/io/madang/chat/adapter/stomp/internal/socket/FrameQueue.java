package io.madang.chat.adapter.stomp.internal.socket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

/** The frames that wait for one client, bounded in number and in bytes. Not thread-safe. */
final class FrameQueue {

  /**
   * Beyond this much that cannot be refused (receipts, heart-beats) the client is not reading at
   * all.
   */
  private static final int HOPELESS_FRAMES = 8_192;

  private static final int HOPELESS_BYTES = 4 * 1024 * 1024;

  private final int maxFrames;
  private final int maxBytes;
  private final Queue<byte[]> frames = new ArrayDeque<>();
  private int bytes;

  FrameQueue(int maxFrames, int maxBytes) {
    this.maxFrames = maxFrames;
    this.maxBytes = maxBytes;
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  /** An empty queue has place for any one frame, or a frame beyond the bound could never leave. */
  boolean isFullFor(byte[] frame) {
    return !frames.isEmpty() && (frames.size() >= maxFrames || bytes + frame.length > maxBytes);
  }

  boolean isHopeless() {
    return frames.size() >= HOPELESS_FRAMES || bytes >= HOPELESS_BYTES;
  }

  boolean isHalfFree() {
    return frames.size() <= maxFrames / 2 && bytes <= maxBytes / 2;
  }

  void add(byte[] frame) {
    frames.add(frame);
    bytes += frame.length;
  }

  void clear() {
    frames.clear();
    bytes = 0;
  }

  /** Takes one frame. */
  ByteBuffer next() {
    return ByteBuffer.wrap(remove());
  }

  /** Takes whole frames, as many as make one write; at least one. */
  ByteBuffer gather(BufferPool buffers) {
    byte[] frame = frames.element();
    ByteBuffer batch = buffers.take(frame.length).position(WebSocketHead.LONGEST);
    while (frame != null && frame.length <= batch.remaining()) {
      batch.put(remove());
      frame = frames.peek();
    }
    return batch.flip().position(WebSocketHead.LONGEST);
  }

  /**
   * Takes whole frames, as many as make one write, and makes a WebSocket message of each; at least
   * one.
   */
  ByteBuffer gatherMessages(BufferPool buffers) {
    byte[] frame = frames.element();
    ByteBuffer batch = buffers.take(frame.length);
    while (frame != null && WebSocketHead.size(frame.length) + frame.length <= batch.remaining()) {
      WebSocketHead.put(batch, frame.length);
      batch.put(remove());
      frame = frames.peek();
    }
    return batch.flip();
  }

  private byte[] remove() {
    byte[] frame = frames.remove();
    bytes -= frame.length;
    return frame;
  }
}
