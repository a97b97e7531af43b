package io.madang.chat.adapter.stomp.internal.connection;

import io.madang.chat.adapter.stomp.internal.session.HeartBeatIntervals;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.socket.Packing;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.protocol.stomp.ProtocolViolation;
import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompEncoder;
import io.madang.chat.protocol.stomp.StompFrame;
import io.madang.chat.protocol.stomp.StompHeaders;
import io.madang.chat.protocol.stomp.StompVersion;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** Handles CONNECT and DISCONNECT: negotiates the version and heart-beats, and checks the token. */
final class ConnectHandler {

  private static final System.Logger LOGGER = System.getLogger(ConnectHandler.class.getName());
  private static final String SCHEME = "Bearer ";
  private static final String SEVERAL_FRAMES = "several-frames-per-message";

  private final AuthenticateUseCase authentication;
  private final Duration heartBeat;
  private final SessionClock clock;

  ConnectHandler(AuthenticateUseCase authentication, Duration heartBeat, SessionClock clock) {
    this.authentication = authentication;
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
    session.connect(authenticate(token(headers.tokenInAnyCase("Authorization"))), version, beat);
    if ("true".equals(headers.token(SEVERAL_FRAMES))) {
      session.outbound().pack(Packing.SEVERAL_FRAMES);
    }
    clock.awaitEndOfToken(session);
    session.outbound().send(connected(version));
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

  /** A token with which the session would end immediately is not accepted. */
  private AuthenticatedMember authenticate(String token) {
    return known(token)
        .filter(member -> member.expiresAt().isAfter(clock.now()))
        .orElseThrow(() -> new ProtocolViolation("authentication failed"));
  }

  /** An unavailable store does not make the token invalid: the client may come back with it. */
  private Optional<AuthenticatedMember> known(String token) {
    try {
      return authentication.authenticate(token);
    } catch (RuntimeException failure) {
      if (StoreUnavailableException.isBehind(failure)) {
        LOGGER.log(System.Logger.Level.DEBUG, "A token could not be checked: {0}", failure);
        throw new ProtocolViolation("unavailable");
      }
      throw failure;
    }
  }

  private static String token(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : "";
  }
}
