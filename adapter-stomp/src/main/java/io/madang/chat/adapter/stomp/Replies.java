package io.madang.chat.adapter.stomp;

import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/** Tells one session something on its own {@code /user/queue/replies}. */
final class Replies {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Replies() {}

  /** A session that has not subscribed to its replies is not told. */
  static void send(StompSession session, Notice notice) {
    if (session.subscriptions().hearReplies()) {
      byte[] body = JSON.writeValueAsBytes(notice);
      session.subscriptions().forEachOfReplies(hearing -> hearing.tell(body));
    }
  }

  /**
   * Tells that a subscription is not there. A client that does not listen to its replies would wait
   * for ever for a room that it could have again: its connection is closed, so that it comes back.
   */
  static void subscriptionLost(StompSession session, Notice notice) {
    send(session, notice);
    if (notice.retryable() && !session.subscriptions().hearReplies()) {
      session.outbound().close(CloseStatus.SERVICE_RESTARTED);
    }
  }
}
