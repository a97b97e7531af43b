package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.protocol.json.ReplyDocument;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One SUBSCRIBE for which something is followed in the engine, until the client or the engine wants
 * no more of it.
 *
 * @param <F> the hold on what is followed, which may come later than the first that is heard of it
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

  /** Hands over the hold; what was asked of it before is done now. */
  public final void hold(F hold) {
    following.complete(hold);
  }

  @Override
  public void close() {
    closed = true;
    session.outbound().withdraw(whenFree);
    onceHeld(this::release);
  }

  /** Nothing more is wanted of what is followed. */
  protected abstract void release(F hold);

  /** There is place again for what was refused. */
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

  /** Queues a frame; false if there is no place, and {@link #resume} follows. */
  protected final boolean queue(byte[] frame) {
    return session.outbound().offer(frame, whenFree);
  }

  protected final void onceHeld(Consumer<F> action) {
    var unused = following.thenAccept(action);
  }

  /** It has ended by itself, which the client is told. */
  protected final void lose(ReplyDocument why) {
    closed = true;
    session.subscriptions().forget(this);
    Replies.subscriptionLost(session, why.forSubscription(name.id()));
  }
}
