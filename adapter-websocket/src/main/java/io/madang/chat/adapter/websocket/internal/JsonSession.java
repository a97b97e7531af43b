package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.kit.websocket.connection.SocketHandler;
import io.madang.chat.kit.websocket.session.InboundQueue;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.session.SessionLimits;
import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.session.Turn;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import io.madang.chat.protocol.json.Answer;
import io.madang.chat.protocol.json.AnswerDocument;
import io.madang.chat.protocol.json.MalformedDocumentException;
import io.madang.chat.protocol.json.Request;
import io.madang.chat.protocol.json.RequestDocument;
import io.madang.chat.protocol.json.RequestId;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** A session in JSON: its requests in order, and what it follows. Thread-safe. */
final class JsonSession extends SocketSession {

  private static final InboundQueue.Kind<Incoming> REQUESTS =
      new InboundQueue.Kind<>(Incoming::turn, Incoming::size);
  private static final Frame PING = Frame.of(AnswerDocument.unasked(new Answer.Ping()).bytes());
  private static final Refusal NO_OBJECT = Refusal.badRequest("A message must be a JSON object.");

  private final Requests requests;
  private final Executor later;
  private final InboundQueue<Incoming> inbound;
  private final Subscriptions subscriptions;
  private final long pingInterval;

  /** The beginning of a message; only for the thread that reads the socket. */
  private @Nullable ByteArrayOutputStream begun;

  /** A request, and the size of its message in bytes. */
  record Incoming(RequestDocument document, int size) {

    /** What a session does takes effect in order, and what it stops following still hears it. */
    Turn turn() {
      return switch (document.request()) {
        case Request.Send send -> Turn.AFTER_FOLLOWS;
        case Request.Typing typing -> Turn.AFTER_FOLLOWS;
        case Request.Follow follow -> Turn.AFTER_SENDS;
        case Request.Unfollow unfollow -> Turn.AFTER_SENDS;
        case Request.Inbox inbox -> Turn.AFTER_SENDS;
        case Request.Read read -> Turn.AFTER_SENDS;
        default -> Turn.AT_ONCE;
      };
    }
  }

  JsonSession(
      OutboundQueue outbound,
      SessionLimits limits,
      Duration pingInterval,
      Executor later,
      Requests requests) {
    super(outbound);
    this.requests = requests;
    this.later = later;
    this.pingInterval = pingInterval.toNanos();
    this.subscriptions = new Subscriptions(limits.subscriptions());
    this.inbound =
        new InboundQueue<>(
            REQUESTS,
            limits,
            later,
            request -> requests.handle(this, request.document()),
            this::closeIfAnswered);
  }

  @Override
  public InboundQueue<Incoming> inbound() {
    return inbound;
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  /** Does what has to wait for the store. */
  Executor later() {
    return later;
  }

  @Override
  public void begin(@Nullable String authorization) {
    if (authorization != null) {
      requests.begin(this, authorization);
    }
  }

  @Override
  public void read(byte[] piece, boolean last) {
    int size = piece.length + (begun == null ? 0 : begun.size());
    if (size > SocketHandler.MESSAGE_LIMIT) {
      stopHearing();
      outbound().close(CloseStatus.TOO_BIG_TO_PROCESS);
    } else if (last) {
      take(whole(piece));
    } else {
      begin().writeBytes(piece);
    }
  }

  private byte[] whole(byte[] piece) {
    if (begun == null) {
      return piece;
    }
    byte[] message = begin().toByteArray();
    begun = null;
    return Frames.join(message, piece);
  }

  private ByteArrayOutputStream begin() {
    ByteArrayOutputStream present = begun;
    if (present == null) {
      present = new ByteArrayOutputStream();
      begun = present;
    }
    return present;
  }

  private void take(byte[] message) {
    try {
      RequestDocument document = RequestDocument.read(message);
      if (!inbound.put(new Incoming(document, message.length))) {
        refuse(document.id(), Refusal.tooFast());
      }
    } catch (MalformedDocumentException noObject) {
      refuse(null, NO_OBJECT);
    } catch (InvalidValueException noId) {
      refuse(null, Refusal.invalid(noId));
    }
  }

  /** Tells what exists only once: answers, refusals, ends. */
  void tell(@Nullable RequestId id, Answer answer) {
    outbound().send(Frames.of(new AnswerDocument(id, answer)));
  }

  void refuse(@Nullable RequestId id, Refusal why) {
    tell(id, new Answer.Refused(why.code(), why.detail()));
  }

  /** A ping that is due before the next call comes now. */
  @Override
  public void keepAlive(Duration silence, Duration round) {
    if (isConnected() && outbound().silence() > pingInterval - round.toNanos()) {
      outbound().beat(PING);
    }
  }

  @Override
  protected void stopFollowing() {
    subscriptions.end();
  }
}
