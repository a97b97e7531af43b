package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.protocol.json.ReplyDocument;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One SUBSCRIBE for which something is followed in the engine, until the client or the engine ends
 * it.
 *
 * @param <F> the handle to what is followed, which may be set after the first event is received
 */
public abstract class FollowingSubscription<F> implements Subscription {

  private final StompSession session;
  private final SubscriptionName name;
  private final MessageHead head;
  private final CompletableFuture<F> following = new CompletableFuture<>();
  private final Runnable whenFree = this::resume;
  private volatile boolean closed;

  protected FollowingSubscription(StompSession session, SubscriptionName name, MessageHead head) {
    this.session = session;
    this.name = name;
    this.head = head;
  }

  @Override
  public final SubscriptionName name() {
    return name;
  }

  /** Sets the handle; earlier requests to it are carried out now. */
  public final void hold(F hold) {
    following.complete(hold);
  }

  @Override
  public void close() {
    closed = true;
    session.outbound().withdraw(whenFree);
    onceHeld(this::release);
  }

  /** Stops following. */
  protected abstract void release(F hold);

  /** There is space again for what was refused. */
  protected abstract void resume();

  protected final StompSession session() {
    return session;
  }

  protected final MessageHead head() {
    return head;
  }

  protected final boolean isClosed() {
    return closed;
  }

  /** Queues a frame; false if there is no space, and then {@link #resume} is called later. */
  protected final boolean queue(byte[] frame) {
    return session.outbound().offer(frame, whenFree);
  }

  protected final void onceHeld(Consumer<F> action) {
    var unused = following.thenAccept(action);
  }

  /** The following has ended by itself; tells the client. */
  protected final void lose(ReplyDocument why) {
    closed = true;
    session.subscriptions().forget(this);
    Replies.subscriptionLost(session, why.forSubscription(name.id()));
  }
}
