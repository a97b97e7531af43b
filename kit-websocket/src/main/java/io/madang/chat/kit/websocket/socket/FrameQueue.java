package io.madang.chat.kit.websocket.socket;

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
  private final Queue<Frame> frames = new ArrayDeque<>();
  private int bytes;

  FrameQueue(int maxFrames, int maxBytes) {
    this.maxFrames = maxFrames;
    this.maxBytes = maxBytes;
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  /** An empty queue has place for any one frame, or a frame beyond the bound could never leave. */
  boolean isFullFor(Frame frame) {
    return !frames.isEmpty() && (frames.size() >= maxFrames || bytes + frame.size() > maxBytes);
  }

  boolean isHopeless() {
    return frames.size() >= HOPELESS_FRAMES || bytes >= HOPELESS_BYTES;
  }

  boolean isHalfFree() {
    return frames.size() <= maxFrames / 2 && bytes <= maxBytes / 2;
  }

  void add(Frame frame) {
    frames.add(frame);
    bytes += frame.size();
  }

  void clear() {
    frames.clear();
    bytes = 0;
  }

  /** Takes the text of one frame. */
  ByteBuffer next() {
    return remove().text();
  }

  /** Takes the texts of as many frames as make one message; at least one. */
  ByteBuffer gather(BufferPool buffers) {
    Frame frame = frames.element();
    ByteBuffer batch = buffers.take(frame.size()).position(WebSocketHead.LONGEST);
    while (frame != null && frame.size() <= batch.remaining()) {
      remove().putTextInto(batch);
      frame = frames.peek();
    }
    return batch.flip().position(WebSocketHead.LONGEST);
  }

  /** Takes as many frames as make one write, each its own message; at least one. */
  ByteBuffer gatherMessages(BufferPool buffers) {
    Frame frame = frames.element();
    ByteBuffer batch = buffers.take(frame.size());
    while (frame != null && frame.sizeWithHead() <= batch.remaining()) {
      remove().putInto(batch);
      frame = frames.peek();
    }
    return batch.flip();
  }

  private Frame remove() {
    Frame frame = frames.remove();
    bytes -= frame.size();
    return frame;
  }
}
