package io.madang.chat.adapter.web.internal.stream;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The frames that wait for a stream's socket: a bounded number of bytes. Thread-safe. */
final class FrameBuffer {

  private static final long MAX_BYTES = 256 * 1024;

  private final Queue<byte[]> frames = new ConcurrentLinkedQueue<>();
  private final AtomicLong bytes = new AtomicLong();

  /** False if there is no space; a frame always fits into an empty buffer. */
  boolean offer(byte[] frame) {
    long before = bytes.getAndAdd(frame.length);
    if (before > 0 && before + frame.length > MAX_BYTES) {
      bytes.addAndGet(-frame.length);
      return false;
    }
    frames.add(frame);
    return true;
  }

  /** Adds a short frame in any case. */
  void add(byte[] frame) {
    bytes.addAndGet(frame.length);
    frames.add(frame);
  }

  byte @Nullable [] poll() {
    byte[] frame = frames.poll();
    if (frame != null) {
      bytes.addAndGet(-frame.length);
    }
    return frame;
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }
}
