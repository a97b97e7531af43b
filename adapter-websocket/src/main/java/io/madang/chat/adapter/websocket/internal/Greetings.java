package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.kit.websocket.connection.SessionClock;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.session.TokenCheck;
import io.madang.chat.kit.websocket.session.TokenCheck.Result;
import io.madang.chat.protocol.json.Answer;
import io.madang.chat.protocol.json.RequestId;
import io.madang.chat.protocol.problem.ProblemCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** Finds out who a session's client is, and tells it for how long that holds. */
final class Greetings {

  private static final Refusal KNOWN = Refusal.badRequest("The hello was said already.");
  private static final CloseStatus UNAUTHORIZED =
      CloseStatus.POLICY_VIOLATION.withReason("token is not accepted");
  private static final CloseStatus ANOTHER =
      CloseStatus.POLICY_VIOLATION.withReason("token of another member");

  private final TokenCheck tokens;
  private final SessionClock clock;
  private final long pingMs;

  Greetings(AuthenticateUseCase authentication, Duration pingInterval, SessionClock clock) {
    this.tokens = new TokenCheck(authentication, clock::now);
    this.clock = clock;
    this.pingMs = pingInterval.toMillis();
  }

  /** A header that holds no token says nothing; without a store the client has to come back. */
  void begin(JsonSession session, String authorization) {
    String token = TokenCheck.bearer(authorization);
    if (!token.isEmpty()) {
      greet(session, null, tokens.check(token));
      if (!session.isConnected()) {
        session.outbound().close(CloseStatus.SERVICE_RESTARTED);
      }
    }
  }

  /** While the store does not answer, the client may say it again on the same connection. */
  void hello(JsonSession session, @Nullable RequestId id, String token) {
    if (session.isConnected()) {
      session.refuse(id, KNOWN);
    } else {
      greet(session, id, tokens.check(token));
    }
  }

  /** While the store does not answer, the session goes on with the token that it has. */
  void renew(JsonSession session, @Nullable RequestId id, String token) {
    Result result = tokens.check(token);
    if (result instanceof Result.Accepted(var member)
        && !member.member().id().equals(session.member().id())) {
      reject(session, id, ANOTHER);
    } else {
      greet(session, id, result);
    }
  }

  private void greet(JsonSession session, @Nullable RequestId id, Result result) {
    switch (result) {
      case Result.Accepted(var member) -> welcome(session, id, member);
      case Result.Rejected rejected -> reject(session, id, UNAUTHORIZED);
      case Result.Unavailable unavailable -> session.refuse(id, Refusal.unavailable());
    }
  }

  private void welcome(JsonSession session, @Nullable RequestId id, AuthenticatedMember member) {
    session.connect(member);
    clock.awaitEndOfToken(session);
    session.tell(
        id,
        new Answer.Welcome(
            member.member().id().value(),
            member.member().name().value(),
            member.expiresAt().toString(),
            pingMs));
  }

  /** What came behind it does not take effect. */
  private static void reject(JsonSession session, @Nullable RequestId id, CloseStatus status) {
    session.stopHearing();
    session.inbound().close();
    session.refuse(id, Refusal.of(ProblemCode.UNAUTHORIZED));
    session.outbound().close(status);
  }
}
