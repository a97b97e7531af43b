package io.madang.chat.adapter.stomp;

import java.util.List;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.SubscribableChannel;
import org.springframework.messaging.simp.broker.AbstractBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.AbstractMessageChannel;
import org.springframework.messaging.support.ChannelInterceptor;

/**
 * The broker behind {@code /publish/{roomId}}, its {@code /typing}, {@code /topic/{roomId}} and the
 * inbox.
 *
 * <p>Takes the frames that the {@link Gate} has let in. It is called in the thread that reads the
 * client's socket, one frame after the other, so that a session's messages keep their order;
 * nothing here waits.
 */
final class RoomBroker extends AbstractBrokerMessageHandler {

  private final StompSessions sessions;
  private final RoomPublisher publisher;
  private final TypingPublisher typing;
  private final RoomSubscriber subscriber;
  private final InboxSubscriber inboxes;
  private final QuickSends quick;

  RoomBroker(
      SubscribableChannel inbound,
      MessageChannel outbound,
      SubscribableChannel broker,
      StompSessions sessions,
      RoomPublisher publisher,
      TypingPublisher typing,
      RoomSubscriber subscriber,
      InboxSubscriber inboxes,
      QuickSends quick) {
    super(inbound, outbound, broker, List.of("/publish/", "/app/", "/topic/"));
    this.sessions = sessions;
    this.publisher = publisher;
    this.typing = typing;
    this.subscriber = subscriber;
    this.inboxes = inboxes;
    this.quick = quick;
  }

  /** A host that looks at what comes in, by an interceptor of its own, shall see all of it. */
  @Override
  protected void startInternal() {
    boolean watched =
        !(getClientInboundChannel() instanceof AbstractMessageChannel inbound)
            || !inbound.getInterceptors().stream().allMatch(RoomBroker::isKnown);
    if (!watched) {
      quick.open(publisher);
    }
  }

  private static boolean isKnown(ChannelInterceptor interceptor) {
    return interceptor instanceof Gate
        || interceptor.getClass().getName().startsWith("org.springframework.messaging.");
  }

  @Override
  protected void handleMessageInternal(Message<?> message) {
    StompHeaderAccessor frame = StompHeaderAccessor.wrap(message);
    if (frame.getCommand() != null && message.getPayload() instanceof byte[] body) {
      sessions.find(frame.getSessionId()).ifPresent(session -> handle(session, frame, body));
    }
  }

  private void handle(StompSession session, StompHeaderAccessor frame, byte[] body) {
    switch (frame.getCommand()) {
      case SEND -> send(session, frame, body);
      case SUBSCRIBE -> subscribe(session, frame);
      case UNSUBSCRIBE -> {
        session.remove(frame.getSubscriptionId());
        session.receipt(frame.getReceipt());
      }
      case ACK, NACK -> session.receipt(frame.getReceipt());
      case null, default -> {}
    }
  }

  private void send(StompSession session, StompHeaderAccessor frame, byte[] body) {
    Destination.publish(frame.getDestination())
        .ifPresent(place -> publisher.publish(session, SendFrame.of(place.room(), frame, body)));
    Destination.typing(frame.getDestination())
        .ifPresent(place -> typing.publish(session, place.room(), frame.getReceipt()));
  }

  /**
   * A subscription to the replies is Spring's; all there is to do for it here is to count it and to
   * say that it stands. One to the inbox is served here: what Spring makes of it hears nothing.
   */
  private void subscribe(StompSession session, StompHeaderAccessor frame) {
    String id = String.valueOf(frame.getSubscriptionId());
    if (Destination.REPLIES.equals(frame.getDestination())) {
      session.addReplies(id);
      session.receipt(frame.getReceipt());
    }
    if (Destination.INBOX.equals(frame.getDestination())) {
      inboxes.subscribe(session, id, frame.getReceipt());
    }
    Destination.topic(frame.getDestination())
        .ifPresent(topic -> subscriber.subscribe(session, id, topic, frame));
  }
}
