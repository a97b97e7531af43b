package io.madang.chat.adapter.stomp;

import io.madang.chat.application.usecase.live.InboxFollower;
import io.madang.chat.application.usecase.live.InboxFollowing;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.json.HintDocument;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One SUBSCRIBE to the inbox: turns hints into frames for its session.
 *
 * <p>A hint for which the session has no place is not kept. When there is place again the client is
 * greeted anew, which tells it to look at everything.
 */
final class InboxSubscription implements InboxFollower, Subscription {

  private static final byte[] HELLO = HintDocument.hello().bytes();

  private final StompSession session;
  private final SubscriptionName name;
  private final MessageHead head;
  private final @Nullable String receipt;
  private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();
  private final CompletableFuture<InboxFollowing> following = new CompletableFuture<>();
  private final Runnable whenFree = this::greet;
  private volatile boolean closed;

  InboxSubscription(
      StompSession session, SubscriptionName name, MessageHead head, @Nullable String receipt) {
    this.session = session;
    this.name = name;
    this.head = head;
    this.receipt = receipt;
  }

  @Override
  public SubscriptionName name() {
    return name;
  }

  /** Once it hints, or is known not to; immediately if that is so already. */
  void whenSettled(Runnable action) {
    var unused = settled.thenRun(action);
  }

  /** Hands over the hold on the following; if it was closed before, it is closed now. */
  void hold(InboxFollowing hold) {
    following.complete(hold);
  }

  @Override
  public void close() {
    closed = true;
    session.outbound().withdraw(whenFree);
    var unused = following.thenAccept(InboxFollowing::close);
    settled.complete(null);
  }

  @Override
  public void opened() {
    session.receipt(receipt);
    greet();
    settled.complete(null);
  }

  @Override
  public void changed(RoomId room) {
    queue(HintDocument.changed(room).bytes());
  }

  @Override
  public void failed(Throwable cause) {
    closed = true;
    session.subscriptions().forget(this);
    Failures.log("An inbox could not be followed", cause);
    Replies.subscriptionLost(
        session, Notice.failed(cause).forReceipt(receipt).forSubscription(name.id()));
    settled.complete(null);
  }

  private void greet() {
    queue(HELLO);
  }

  private void queue(byte[] body) {
    if (!closed) {
      byte[] frame = PassingFrame.of(head, Destination.Inbox.PATH, "inbox-hint", body);
      boolean unused = session.outbound().offer(frame, whenFree);
    }
  }
}
