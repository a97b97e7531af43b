package io.madang.chat.kit.websocket.session;

import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.port.StoreUnavailableException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out to whom the token belongs that a client presents. */
public final class TokenCheck {

  private static final System.Logger LOGGER = System.getLogger(TokenCheck.class.getName());
  private static final String SCHEME = "Bearer ";

  /** The outcome of a check. */
  public sealed interface Result {

    record Accepted(AuthenticatedMember member) implements Result {}

    record Rejected() implements Result {}

    /** The store does not answer: the token may be good, and the client may come back with it. */
    record Unavailable() implements Result {}
  }

  private final AuthenticateUseCase authentication;
  private final Supplier<Instant> now;

  public TokenCheck(AuthenticateUseCase authentication, Supplier<Instant> now) {
    this.authentication = authentication;
    this.now = now;
  }

  /** A token with which the session would end immediately is rejected. */
  public Result check(String token) {
    try {
      return known(token).<Result>map(Result.Accepted::new).orElseGet(Result.Rejected::new);
    } catch (RuntimeException failure) {
      if (StoreUnavailableException.isBehind(failure)) {
        LOGGER.log(System.Logger.Level.DEBUG, "A token could not be checked: {0}", failure);
        return new Result.Unavailable();
      }
      throw failure;
    }
  }

  private Optional<AuthenticatedMember> known(String token) {
    return authentication
        .authenticate(token)
        .filter(member -> member.expiresAt().isAfter(now.get()));
  }

  /** The token in an {@code Authorization} header; empty if there is none. */
  public static String bearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : "";
  }
}
