package io.madang.chat.adapter.stomp;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.web.socket.CloseStatus;

/**
 * Closes the session whose client owes heart-beats so that it comes back. Spring by itself would
 * send an ERROR and close as if the client had broken the protocol, which nobody retries.
 */
final class LostHeartBeats implements ChannelInterceptor {

  private static final CloseStatus LOST = CloseStatus.SERVICE_RESTARTED.withReason("no heart-beat");

  private final StompSessions sessions;

  LostHeartBeats(StompSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
    MessageHeaders headers = message.getHeaders();
    if (!isEndByTheServer(headers)) {
      return message;
    }
    sessions
        .find(SimpMessageHeaderAccessor.getSessionId(headers))
        .ifPresent(session -> session.outbound().close(LOST));
    return null;
  }

  /** The end that a client has asked for names the frame that asked. */
  private static boolean isEndByTheServer(MessageHeaders headers) {
    return SimpMessageHeaderAccessor.getMessageType(headers) == SimpMessageType.DISCONNECT_ACK
        && !headers.containsKey(SimpMessageHeaderAccessor.DISCONNECT_MESSAGE_HEADER);
  }
}
