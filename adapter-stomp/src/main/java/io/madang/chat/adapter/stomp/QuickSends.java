package io.madang.chat.adapter.stomp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/**
 * The short way of a message into its room. What a client sends most, a plain SEND to a room, is
 * read here and handed to the publisher; to make Spring's messages of it and pass them by all its
 * handlers would cost more than to store it. Everything else is left to Spring.
 *
 * <p>Closed until it is opened. Thread-safe.
 */
final class QuickSends {

  private volatile @Nullable RoomPublisher publisher;

  void open(RoomPublisher to) {
    publisher = to;
  }

  /** Takes the message if it is a plain SEND of a session that may send; otherwise false. */
  boolean take(StompSession session, WebSocketMessage<?> message) {
    RoomPublisher open = publisher;
    if (open != null && message instanceof TextMessage text && isFree(session)) {
      Optional<SendFrame> send = SendFrame.read(text.getPayload());
      send.ifPresent(frame -> open.publish(session, frame));
      return send.isPresent();
    }
    return false;
  }

  private static boolean isFree(StompSession session) {
    return session.isConnected() && !session.isLeaving() && !session.springs().isDue();
  }
}
