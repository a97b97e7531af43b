package io.madang.chat.adapter.stomp;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.application.usecase.member.AuthenticateUseCase;
import io.madang.chat.application.usecase.member.AuthenticatedMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Decides which frames of clients come in at all.
 *
 * <p>The first frame is a CONNECT or STOMP with a valid token, and there is no second one: anything
 * else is an ERROR and the end. After that a frame that names a place which is not there is refused
 * with a notice and kept from everybody, Spring's own brokers included; the connection goes on.
 */
final class Gate implements ChannelInterceptor {

  private static final System.Logger LOGGER = System.getLogger(Gate.class.getName());
  private static final String BEARER = "Bearer ";
  private static final String ACCEPT_VERSION = "accept-version";
  private static final int LONGEST_ID = 128;
  private static final String UNKNOWN = "There is no such destination or command";
  private static final String NO_ID = "id must have 1 to 128 characters";

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
    if (session.get().isLeaving() || !mayPass(session.get(), frame)) {
      return null;
    }
    return isConnect(frame) ? withOneVersion(message, frame) : message;
  }

  /** After a DISCONNECT and its RECEIPT there is nothing more to hear or to say. */
  @Override
  public void afterSendCompletion(
      Message<?> message, MessageChannel channel, boolean sent, @Nullable Exception failure) {
    MessageHeaders headers = message.getHeaders();
    if (SimpMessageHeaderAccessor.getMessageType(headers) == SimpMessageType.DISCONNECT) {
      sessions
          .find(SimpMessageHeaderAccessor.getSessionId(headers))
          .ifPresent(session -> session.outbound().close());
    }
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
    checkVersion(frame);
    AuthenticatedMember who =
        authenticate(token(frame))
            .orElseThrow(() -> new ProtocolViolation("authentication failed"));
    session.connect(who);
    return true;
  }

  /** A store that is away says nothing about the token: the client may come back with it. */
  private Optional<AuthenticatedMember> authenticate(String token) {
    try {
      return authentication.authenticate(token);
    } catch (StoreUnavailableException unreachable) {
      LOGGER.log(System.Logger.Level.DEBUG, "A token could not be checked: {0}", unreachable);
      throw new ProtocolViolation("unavailable");
    }
  }

  private static String checkVersion(StompHeaderAccessor frame) {
    return Versions.agree(frame.getFirstNativeHeader(ACCEPT_VERSION))
        .orElseThrow(() -> new ProtocolViolation("supported versions are 1.0, 1.1 and 1.2"));
  }

  /**
   * Spring leaves a client without an answer that names no version, or puts blanks between them.
   */
  private static Message<?> withOneVersion(Message<?> message, StompHeaderAccessor frame) {
    frame.setAcceptVersion(checkVersion(frame));
    return MessageBuilder.createMessage(message.getPayload(), frame.getMessageHeaders());
  }

  private static boolean isConnect(StompHeaderAccessor frame) {
    return frame.getCommand() == StompCommand.CONNECT || frame.getCommand() == StompCommand.STOMP;
  }

  private static boolean connected(StompSession session) {
    if (!session.isConnected()) {
      throw new ProtocolViolation("not connected");
    }
    return true;
  }

  private boolean isKnown(StompSession session, StompHeaderAccessor frame, StompCommand command) {
    Optional<String> problem =
        switch (command) {
          case SEND -> unless(isPlaceToSend(frame.getDestination()), UNKNOWN);
          case SUBSCRIBE -> problemOfSubscribing(session, frame);
          case UNSUBSCRIBE -> unless(frame.getSubscriptionId() != null, NO_ID);
          case ACK, NACK -> Optional.empty();
          default -> Optional.of(UNKNOWN);
        };
    problem.ifPresent(detail -> refuse(session, frame, detail));
    return problem.isEmpty();
  }

  private static boolean isPlaceToHear(@Nullable String destination) {
    return Destination.REPLIES.equals(destination)
        || Destination.INBOX.equals(destination)
        || Destination.topic(destination).isPresent();
  }

  private static boolean isPlaceToSend(@Nullable String destination) {
    return Destination.publish(destination).isPresent()
        || Destination.typing(destination).isPresent();
  }

  private static Optional<String> problemOfSubscribing(
      StompSession session, StompHeaderAccessor frame) {
    String destination = frame.getDestination();
    String id = frame.getSubscriptionId();
    if (!isPlaceToHear(destination)) {
      return Optional.of(UNKNOWN);
    }
    if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
      return Optional.of(NO_ID);
    }
    if (session.isOtherKind(id, Destination.REPLIES.equals(destination))) {
      return Optional.of("id is in use for another kind of destination");
    }
    return unless(session.mayAdd(id), "id is one subscription too many");
  }

  private static Optional<String> unless(boolean fine, String problem) {
    return fine ? Optional.empty() : Optional.of(problem);
  }

  private void refuse(StompSession session, StompHeaderAccessor frame, String detail) {
    Notice notice = Notice.badRequest(detail);
    replies.send(
        session, notice.forReceipt(frame.getReceipt()).forSubscription(frame.getSubscriptionId()));
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
