package io.madang.chat.kit.websocket.chat;

import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.socket.Frame;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Something that a session follows in the engine, until the client or the engine ends it.
 *
 * @param <H> the handle to what is followed, which may be set after the first event is received
 */
public abstract class Subscription<H> {

  private final SocketSession session;
  private final CompletableFuture<H> following = new CompletableFuture<>();
  private final Runnable whenFree = this::resume;
  private volatile boolean closed;

  protected Subscription(SocketSession session) {
    this.session = session;
  }

  /** Sets the handle; earlier requests to it are carried out now. */
  public final void hold(H hold) {
    following.complete(hold);
  }

  /** The client gets nothing more of it. */
  public void close() {
    closed = true;
    session.outbound().withdraw(whenFree);
    onceHeld(this::release);
  }

  /** Stops following. */
  protected abstract void release(H hold);

  /** There is space again for what was refused. */
  protected abstract void resume();

  /** It has ended by itself. */
  protected final void markEnded() {
    closed = true;
  }

  protected final SocketSession session() {
    return session;
  }

  protected final boolean isClosed() {
    return closed;
  }

  /** Queues a frame; false if there is no space, and then {@link #resume} is called later. */
  protected final boolean queue(Frame frame) {
    return session.outbound().offer(frame, whenFree);
  }

  protected final void onceHeld(Consumer<H> action) {
    var unused = following.thenAccept(action);
  }
}
