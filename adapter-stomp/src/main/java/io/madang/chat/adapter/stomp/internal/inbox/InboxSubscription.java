package io.madang.chat.adapter.stomp.internal.inbox;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.frame.SignalFrame;
import io.madang.chat.adapter.stomp.internal.session.FailureLog;
import io.madang.chat.adapter.stomp.internal.session.FollowingSubscription;
import io.madang.chat.adapter.stomp.internal.session.Reply;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.inbox.InboxFollower;
import io.madang.chat.application.inbox.InboxFollowing;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.json.HintDocument;
import io.madang.chat.protocol.stomp.Destination;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One SUBSCRIBE to the inbox: turns hints into frames for its session.
 *
 * <p>A hint for which the session has no space is dropped. When there is space again, the client
 * gets a new greeting, which tells it to reload everything.
 */
final class InboxSubscription extends FollowingSubscription<InboxFollowing>
    implements InboxFollower {

  private static final String PATH = new Destination.Inbox().path();
  private static final byte[] HELLO = HintDocument.hello().bytes();

  private final @Nullable String receipt;
  private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

  InboxSubscription(
      StompSession session, SubscriptionName name, MessageHead head, @Nullable String receipt) {
    super(session, name, head);
    this.receipt = receipt;
  }

  /** Once it hints, or is known not to; immediately if that is so already. */
  void whenSettled(Runnable action) {
    var unused = settled.thenRun(action);
  }

  @Override
  public void close() {
    super.close();
    settled.complete(null);
  }

  @Override
  public void opened() {
    session().receipt(receipt);
    greet();
    settled.complete(null);
  }

  @Override
  public void changed(RoomId room) {
    hint(HintDocument.changed(room).bytes());
  }

  @Override
  public void failed(Throwable cause) {
    FailureLog.log("An inbox could not be followed", cause);
    lose(Reply.failed(cause).forReceipt(receipt));
    settled.complete(null);
  }

  @Override
  protected void release(InboxFollowing hold) {
    hold.close();
  }

  @Override
  protected void resume() {
    greet();
  }

  private void greet() {
    hint(HELLO);
  }

  private void hint(byte[] body) {
    if (!isClosed()) {
      boolean unused = queue(SignalFrame.of(head(), PATH, "inbox-hint", body));
    }
  }
}
