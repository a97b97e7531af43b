package io.madang.chat.kit.websocket.chat;

import io.madang.chat.application.inbox.InboxFollower;
import io.madang.chat.application.inbox.InboxFollowing;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.websocket.session.FailureLog;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.json.HintDocument;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The inbox that a session follows.
 *
 * <p>A hint for which the session has no space is dropped. When there is space again, the client
 * gets a new greeting, which tells it to reload everything.
 */
public abstract class InboxSubscription extends Subscription<InboxFollowing>
    implements InboxFollower {

  private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

  protected InboxSubscription(SocketSession session) {
    super(session);
  }

  protected abstract Frame frameOf(HintDocument hint);

  /** The inbox is followed; the first greeting comes next. */
  protected abstract void confirm();

  /** The inbox is not followed. */
  protected abstract void lose(Refusal why);

  /** Once it hints, or is known not to; immediately if that is so already. */
  final void whenSettled(Runnable action) {
    var unused = settled.thenRun(action);
  }

  @Override
  public final void close() {
    super.close();
    settled.complete(null);
  }

  @Override
  public final void opened() {
    confirm();
    greet();
    settled.complete(null);
  }

  @Override
  public final void changed(RoomId room) {
    hint(HintDocument.changed(room));
  }

  @Override
  public final void failed(Throwable cause) {
    FailureLog.log("An inbox could not be followed", cause);
    markEnded();
    lose(Refusal.failed(cause));
    settled.complete(null);
  }

  @Override
  protected final void release(InboxFollowing hold) {
    hold.close();
  }

  @Override
  protected final void resume() {
    greet();
  }

  private void greet() {
    hint(HintDocument.hello());
  }

  private void hint(HintDocument hint) {
    if (!isClosed()) {
      boolean unused = queue(frameOf(hint));
    }
  }
}
