package io.madang.chat.adapter.stomp.internal.connection;

import io.madang.chat.adapter.stomp.internal.session.HeartBeatIntervals;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.kit.websocket.connection.SessionClock;
import io.madang.chat.kit.websocket.session.TokenCheck;
import io.madang.chat.kit.websocket.socket.Packing;
import io.madang.chat.protocol.stomp.ProtocolViolation;
import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompEncoder;
import io.madang.chat.protocol.stomp.StompFrame;
import io.madang.chat.protocol.stomp.StompHeaders;
import io.madang.chat.protocol.stomp.StompVersion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** Handles CONNECT and DISCONNECT: negotiates the version and heart-beats, and checks the token. */
final class ConnectHandler {

  private static final String SEVERAL_FRAMES = "several-frames-per-message";

  private final TokenCheck tokens;
  private final Duration heartBeat;
  private final SessionClock clock;

  ConnectHandler(AuthenticateUseCase authentication, Duration heartBeat, SessionClock clock) {
    this.tokens = new TokenCheck(authentication, clock::now);
    this.heartBeat = heartBeat;
    this.clock = clock;
  }

  void connect(StompSession session, StompFrame frame) {
    if (session.isConnected()) {
      throw new ProtocolViolation("connected already");
    }
    StompHeaders headers = frame.headers();
    StompVersion version =
        StompVersion.agree(headers.token("accept-version"))
            .orElseThrow(() -> new ProtocolViolation("supported versions are 1.0, 1.1 and 1.2"));
    HeartBeatIntervals beat = HeartBeatIntervals.agree(heartBeat, headers.token("heart-beat"));
    session.connect(authenticate(headers.tokenInAnyCase("Authorization")), version, beat);
    if ("true".equals(headers.token(SEVERAL_FRAMES))) {
      session.outbound().pack(Packing.SEVERAL_FRAMES);
    }
    clock.awaitEndOfToken(session);
    session.send(connected(version));
  }

  /** Receives and sends nothing more; all earlier frames have been answered. */
  void disconnect(StompSession session, StompFrame frame) {
    session.subscriptions().end();
    if (frame.receipt() == null) {
      session.outbound().close(CloseStatus.NORMAL);
    } else {
      session.receipt(frame.receipt());
      clock.awaitEndByClient(session);
    }
  }

  private byte[] connected(StompVersion version) {
    long beat = heartBeat.toMillis();
    return StompEncoder.frame(StompCommand.CONNECTED, version)
        .header("version", version.number())
        .header("heart-beat", beat + "," + beat)
        .bytes();
  }

  private AuthenticatedMember authenticate(@Nullable String header) {
    return switch (tokens.check(TokenCheck.bearer(header))) {
      case TokenCheck.Result.Accepted(var member) -> member;
      case TokenCheck.Result.Rejected rejected ->
          throw new ProtocolViolation("authentication failed");
      case TokenCheck.Result.Unavailable unavailable -> throw new ProtocolViolation("unavailable");
    };
  }
}
