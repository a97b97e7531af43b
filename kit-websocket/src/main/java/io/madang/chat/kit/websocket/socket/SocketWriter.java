package io.madang.chat.kit.websocket.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Writes frames to one client. At most one write is in progress. */
interface SocketWriter {

  /** Callback for a write that did not complete immediately. */
  interface Listener {

    /** Everything has left, or nothing more will. Called once, in any thread. */
    void written(@Nullable Throwable failure);
  }

  /** Whether a write may make its thread wait for the client. */
  boolean waits();

  /** Takes from the queue, which is not empty, what makes one write. */
  ByteBuffer gather(FrameQueue queue, BufferPool buffers, Packing packing);

  /**
   * Writes what was gathered.
   *
   * @return true if all of it has left; false if the listener will be called, and until then the
   *     buffer must not be touched
   */
  boolean write(ByteBuffer gathered, Listener listener) throws IOException;
}
