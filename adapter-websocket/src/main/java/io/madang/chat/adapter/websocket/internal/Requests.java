package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.kit.websocket.chat.InboxSubscriber;
import io.madang.chat.kit.websocket.chat.RoomSubscriber;
import io.madang.chat.kit.websocket.chat.Sending;
import io.madang.chat.kit.websocket.chat.Typing;
import io.madang.chat.kit.websocket.connection.SessionClock;
import io.madang.chat.kit.websocket.session.FailureLog;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.json.Answer;
import io.madang.chat.protocol.json.Request;
import io.madang.chat.protocol.json.RequestDocument;
import io.madang.chat.protocol.json.RequestId;
import io.madang.chat.protocol.problem.ProblemCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Does what a session's requests ask for.
 *
 * <p>The first one is a hello with a valid token, unless the handshake had one; until then,
 * anything else is refused. A refused request has no effect, and the connection stays open.
 */
public final class Requests {

  private static final Refusal UNKNOWN = Refusal.badRequest("There is no such type of request.");
  private static final Refusal TOO_MANY = Refusal.badRequest("Too much is followed already.");

  private final Greetings greetings;
  private final Sending sending;
  private final Typing typing;
  private final RoomSubscriber rooms;
  private final InboxSubscriber inboxes;
  private final Reading reading;
  private final Frames frames = new Frames();

  public Requests(
      ChatEngine engine,
      AuthenticateUseCase authentication,
      Duration pingInterval,
      SessionClock clock) {
    greetings = new Greetings(authentication, pingInterval, clock);
    sending = new Sending(engine.messages().send());
    typing = new Typing(engine.live().signalTyping());
    rooms = new RoomSubscriber(engine.live().followRoom());
    inboxes = new InboxSubscriber(engine.inbox());
    reading = new Reading(engine.reading().markRead());
  }

  /** The client has presented this at the handshake. */
  void begin(JsonSession session, String authorization) {
    greetings.begin(session, authorization);
  }

  /** A failure refuses the request, and nothing else. */
  void handle(JsonSession session, RequestDocument document) {
    try {
      dispatch(session, document.id(), document.request());
    } catch (RuntimeException broken) {
      FailureLog.log("A request could not be handled", broken);
      session.refuse(document.id(), Refusal.internal());
    }
  }

  private void dispatch(JsonSession session, @Nullable RequestId id, Request request) {
    switch (request) {
      case Request.Hello(var token) -> greetings.hello(session, id, token);
      case Request.Ping ping -> session.tell(id, new Answer.Pong());
      case Request.Unknown unknown -> session.refuse(id, UNKNOWN);
      case Request.Invalid(var why) -> session.refuse(id, Refusal.invalid(why));
      default -> {
        if (session.isConnected()) {
          handle(session, id, request);
        } else {
          session.refuse(id, Refusal.of(ProblemCode.UNAUTHORIZED));
        }
      }
    }
  }

  private void handle(JsonSession session, @Nullable RequestId id, Request request) {
    switch (request) {
      case Request.Renew(var token) -> greetings.renew(session, id, token);
      case Request.Send send -> send(session, id, send);
      case Request.Follow follow -> follow(session, id, follow);
      case Request.Unfollow(var room) -> {
        session.subscriptions().remove(room, new Outcome(session, id)::done);
      }
      case Request.Typing(var room) -> typing.signal(session, room, new Outcome(session, id));
      case Request.Read read -> reading.move(session, read, new Outcome(session, id));
      case Request.Inbox inbox -> followInbox(session, id);
      default -> throw new IllegalStateException("Not a request of a known client");
    }
  }

  private void send(JsonSession session, @Nullable RequestId id, Request.Send send) {
    sending.send(
        session,
        () ->
            new SendMessageCommand(
                session.member(), send.room(), send.text(), send.clientMessageId()),
        new Outcome(session, id));
  }

  private void follow(JsonSession session, @Nullable RequestId id, Request.Follow follow) {
    if (!session.subscriptions().mayAdd(follow.room())) {
      session.refuse(id, TOO_MANY);
      return;
    }
    RoomFollow following = new RoomFollow(session, id, follow.room(), frames);
    session.subscriptions().add(follow.room(), following);
    rooms.start(
        new FollowRoomCommand(session.member().id(), follow.room(), follow.after()), following);
  }

  private void followInbox(JsonSession session, @Nullable RequestId id) {
    if (!session.subscriptions().mayAddInbox()) {
      session.refuse(id, TOO_MANY);
      return;
    }
    InboxFollow following = new InboxFollow(session, id);
    session.subscriptions().addInbox(following);
    inboxes.start(following);
  }
}
