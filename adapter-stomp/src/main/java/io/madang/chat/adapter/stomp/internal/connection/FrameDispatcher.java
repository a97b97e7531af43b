package io.madang.chat.adapter.stomp.internal.connection;

import io.madang.chat.adapter.stomp.internal.inbox.InboxQueueHandler;
import io.madang.chat.adapter.stomp.internal.room.SendHandler;
import io.madang.chat.adapter.stomp.internal.room.TopicHandler;
import io.madang.chat.adapter.stomp.internal.room.TypingHandler;
import io.madang.chat.adapter.stomp.internal.session.FrameHandler;
import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.kit.websocket.chat.InboxSubscriber;
import io.madang.chat.kit.websocket.chat.RoomSubscriber;
import io.madang.chat.kit.websocket.chat.Sending;
import io.madang.chat.kit.websocket.chat.Typing;
import io.madang.chat.kit.websocket.connection.SessionClock;
import io.madang.chat.kit.websocket.session.FailureLog;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.json.ReplyDocument;
import io.madang.chat.protocol.stomp.Destination;
import io.madang.chat.protocol.stomp.ProtocolViolation;
import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompFrame;
import java.time.Duration;
import java.util.Optional;

/**
 * Dispatches frames to their handlers.
 *
 * <p>The first frame is a CONNECT or STOMP with a valid token, and there is no second one: anything
 * else results in an ERROR and ends the connection. After that, a frame with an unknown destination
 * is refused with a reply, and the connection stays open.
 */
public final class FrameDispatcher implements FrameHandler {

  private static final String UNKNOWN = "There is no such destination or command";
  private static final String NO_ID = "id must have 1 to 128 characters";

  private final ConnectHandler connecting;
  private final SendHandler sending;
  private final TypingHandler typing;
  private final SubscribeHandler subscribing;

  public FrameDispatcher(
      ChatEngine engine,
      AuthenticateUseCase authentication,
      Duration heartBeat,
      SessionClock clock) {
    connecting = new ConnectHandler(authentication, heartBeat, clock);
    sending = new SendHandler(new Sending(engine.messages().send()));
    typing = new TypingHandler(new Typing(engine.live().signalTyping()));
    subscribing =
        new SubscribeHandler(
            new TopicHandler(new RoomSubscriber(engine.live().followRoom())),
            new InboxQueueHandler(new InboxSubscriber(engine.inbox())));
  }

  /** A failure while handling a frame ends its session, and no other. */
  @Override
  public void handle(StompSession session, StompFrame frame) {
    try {
      dispatch(session, frame);
    } catch (ProtocolViolation violation) {
      fail(session, String.valueOf(violation.getMessage()), frame);
    } catch (RuntimeException broken) {
      FailureLog.log("A frame could not be handled", broken);
      fail(session, "internal error", frame);
    }
  }

  /** What came behind the frame does not take effect, even if it was held already. */
  private static void fail(StompSession session, String message, StompFrame frame) {
    session.inbound().close();
    session.fail(message, frame.receipt());
  }

  private void dispatch(StompSession session, StompFrame frame) {
    if (frame.command().connects()) {
      connecting.connect(session, frame);
    } else if (!session.isConnected()) {
      throw new ProtocolViolation("not connected");
    } else {
      handleConnected(session, frame);
    }
  }

  @Override
  public void refuseForNow(StompSession session, StompFrame frame) {
    if (frame.command() == StompCommand.SUBSCRIBE) {
      Replies.subscriptionLost(session, about(frame, Refusal.tooFast()));
    } else {
      refuse(session, frame, Refusal.tooFast());
    }
  }

  private void handleConnected(StompSession session, StompFrame frame) {
    switch (frame.command()) {
      case SEND -> send(session, frame);
      case SUBSCRIBE -> subscribe(session, frame);
      case UNSUBSCRIBE -> unsubscribe(session, frame);
      case ACK, NACK -> session.receipt(frame.receipt());
      case DISCONNECT -> connecting.disconnect(session, frame);
      default -> refuse(session, frame, Refusal.badRequest(UNKNOWN));
    }
  }

  private void send(StompSession session, StompFrame frame) {
    switch (destination(frame).orElse(null)) {
      case Destination.Publish(var room) -> sending.send(session, room, frame);
      case Destination.Typing(var room) -> typing.send(session, room, frame.receipt());
      case null, default -> refuse(session, frame, Refusal.badRequest(UNKNOWN));
    }
  }

  private void subscribe(StompSession session, StompFrame frame) {
    if (destination(frame).orElse(null) instanceof Destination.Source source) {
      subscribing.subscribe(session, source, frame);
    } else {
      refuse(session, frame, Refusal.badRequest(UNKNOWN));
    }
  }

  private void unsubscribe(StompSession session, StompFrame frame) {
    Optional<SubscriptionName> name = name(session, frame);
    if (name.isPresent()) {
      session.subscriptions().remove(name.get(), () -> session.receipt(frame.receipt()));
    } else {
      refuse(session, frame, Refusal.badRequest(NO_ID));
    }
  }

  private static Optional<SubscriptionName> name(StompSession session, StompFrame frame) {
    Optional<String> path =
        destination(frame)
            .filter(Destination.Source.class::isInstance)
            .map(place -> ((Destination.Source) place).path());
    return SubscriptionName.of(session.version(), frame, path);
  }

  private static Optional<Destination> destination(StompFrame frame) {
    return Destination.parse(frame.headers().token("destination"));
  }

  private static void refuse(StompSession session, StompFrame frame, Refusal why) {
    Replies.send(session, about(frame, why));
  }

  private static ReplyDocument about(StompFrame frame, Refusal why) {
    return Replies.document(why)
        .forReceipt(frame.receipt())
        .forSubscription(frame.headers().value("id"));
  }
}
