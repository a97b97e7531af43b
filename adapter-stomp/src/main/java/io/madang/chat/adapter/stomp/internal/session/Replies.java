package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.protocol.json.ReplyDocument;
import org.springframework.web.socket.CloseStatus;

/** Tells one session something on its own {@code /user/queue/replies}. */
public final class Replies {

  private Replies() {}

  /** A session that has not subscribed to its replies is not told. */
  public static void send(StompSession session, ReplyDocument notice) {
    if (session.subscriptions().hearReplies()) {
      byte[] body = notice.bytes();
      session.subscriptions().forEachOfReplies(hearing -> hearing.tell(body));
    }
  }

  /**
   * Tells that a subscription is not there. A client that does not listen to its replies would wait
   * forever for a room that it could have again: its connection is closed, so that it comes back.
   */
  public static void subscriptionLost(StompSession session, ReplyDocument notice) {
    send(session, notice);
    if (notice.retryable() && !session.subscriptions().hearReplies()) {
      session.outbound().close(CloseStatus.SERVICE_RESTARTED);
    }
  }
}
