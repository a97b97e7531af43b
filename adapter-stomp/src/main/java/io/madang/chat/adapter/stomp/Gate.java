package io.madang.chat.adapter.stomp;

import io.madang.chat.application.usecase.member.AuthenticateUseCase;
import io.madang.chat.application.usecase.member.AuthenticatedMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;

/**
 * Decides which frames of clients come in at all.
 *
 * <p>The first frame is a CONNECT or STOMP with a valid token, and there is no second one: anything
 * else is an ERROR and the end. After that a frame that names a place which is not there is refused
 * with a notice and kept from everybody, Spring's own brokers included; the connection goes on.
 */
final class Gate implements ChannelInterceptor {

  private static final String BEARER = "Bearer ";

  private final AuthenticateUseCase authentication;
  private final StompSessions sessions;
  private final Replies replies;

  Gate(AuthenticateUseCase authentication, StompSessions sessions, Replies replies) {
    this.authentication = authentication;
    this.sessions = sessions;
    this.replies = replies;
  }

  @Override
  public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
    StompHeaderAccessor frame = StompHeaderAccessor.wrap(message);
    Optional<StompSession> session = sessions.find(frame.getSessionId());
    if (session.isEmpty()) {
      return isEnd(frame) ? message : null;
    }
    return mayPass(session.get(), frame) ? message : null;
  }

  private boolean mayPass(StompSession session, StompHeaderAccessor frame) {
    StompCommand command = frame.getCommand();
    if (command == null) {
      return session.isConnected() && frame.getMessageType() == SimpMessageType.HEARTBEAT;
    }
    return switch (command) {
      case CONNECT, STOMP -> connect(session, frame);
      case DISCONNECT -> true;
      default -> connected(session) && isKnown(session, frame, command);
    };
  }

  private boolean connect(StompSession session, StompHeaderAccessor frame) {
    if (session.isConnected()) {
      throw new ProtocolViolation("connected already");
    }
    AuthenticatedMember who =
        authentication
            .authenticate(token(frame))
            .orElseThrow(() -> new ProtocolViolation("authentication failed"));
    session.connect(who.member());
    return true;
  }

  private static boolean connected(StompSession session) {
    if (!session.isConnected()) {
      throw new ProtocolViolation("not connected");
    }
    return true;
  }

  private boolean isKnown(StompSession session, StompHeaderAccessor frame, StompCommand command) {
    String destination = frame.getDestination();
    boolean known =
        switch (command) {
          case SEND -> Destination.publish(destination).isPresent();
          case SUBSCRIBE ->
              Destination.REPLIES.equals(destination) || Destination.topic(destination).isPresent();
          case UNSUBSCRIBE, ACK, NACK -> true;
          default -> false;
        };
    if (!known) {
      Notice notice = Notice.badRequest("There is no such destination or command");
      replies.send(
          session,
          notice.forReceipt(frame.getReceipt()).forSubscription(frame.getSubscriptionId()));
    }
    return known;
  }

  private static String token(SimpMessageHeaderAccessor frame) {
    String header = frame.getFirstNativeHeader("Authorization");
    return header != null && header.startsWith(BEARER)
        ? header.substring(BEARER.length()).trim()
        : "";
  }

  /** What Spring itself says when a socket has closed. */
  private static boolean isEnd(StompHeaderAccessor frame) {
    return frame.getCommand() == StompCommand.DISCONNECT
        || frame.getMessageType() == SimpMessageType.DISCONNECT;
  }
}
