package io.madang.chat.adapter.stomp;

import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.web.socket.CloseStatus;

/** Tells one session something on its own {@code /user/queue/replies}. */
final class Replies {

  private final SimpMessageSendingOperations messaging;

  Replies(SimpMessageSendingOperations messaging) {
    this.messaging = messaging;
  }

  /** A session that has not subscribed to its replies is not told. */
  void send(StompSession session, Notice notice) {
    SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
    headers.setSessionId(session.id());
    headers.setLeaveMutable(true);
    messaging.convertAndSendToUser(
        session.id(), "/queue/replies", notice, headers.getMessageHeaders());
  }

  /**
   * Tells that a subscription is not there. A client that does not listen to its replies would wait
   * for ever for a room that it could have again: its connection is closed, so that it comes back.
   */
  void subscriptionLost(StompSession session, Notice notice) {
    send(session, notice);
    if (notice.retryable() && !session.hearsReplies()) {
      session.outbound().close(CloseStatus.SERVICE_RESTARTED);
    }
  }
}
