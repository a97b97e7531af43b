package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.json.ReplyDocument;
import org.springframework.web.socket.CloseStatus;

/** Tells one session something on its own {@code /user/queue/replies}. */
public final class Replies {

  private Replies() {}

  public static ReplyDocument document(Refusal why) {
    return ReplyDocument.of(why.code(), why.detail());
  }

  /** A session that has not subscribed to its replies is not told. */
  public static void send(StompSession session, ReplyDocument notice) {
    if (session.subscriptions().hearReplies()) {
      byte[] body = notice.bytes();
      session.subscriptions().forEachOfReplies(hearing -> hearing.tell(body));
    }
  }

  /**
   * Tells the client that a subscription has ended. A client without a subscription to its replies
   * would wait forever for a room that it could follow again: its connection is closed, so that it
   * reconnects.
   */
  public static void subscriptionLost(StompSession session, ReplyDocument notice) {
    send(session, notice);
    if (notice.retryable() && !session.subscriptions().hearReplies()) {
      session.outbound().close(CloseStatus.SERVICE_RESTARTED);
    }
  }
}
