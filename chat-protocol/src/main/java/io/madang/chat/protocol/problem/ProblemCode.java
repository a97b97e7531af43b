package io.madang.chat.protocol.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why something is refused, for programs: over HTTP, and in the replies of a STOMP session. The
 * codes never change.
 */
public enum ProblemCode {
  BAD_REQUEST("bad-request"),
  UNAUTHORIZED("unauthorized"),
  BAD_CREDENTIALS("bad-credentials"),
  FORBIDDEN("forbidden"),
  NOT_FOUND("not-found"),
  METHOD_NOT_ALLOWED("method-not-allowed"),
  NOT_ACCEPTABLE("not-acceptable"),
  TOO_LARGE("too-large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type"),
  RATE_LIMITED("rate-limited"),
  INTERNAL("internal"),
  NOT_IMPLEMENTED("not-implemented"),
  UNAVAILABLE("unavailable"),

  NOT_A_PARTICIPANT("not-a-participant"),
  NO_SUCH_ROOM("no-such-room"),
  ROOM_CLOSED("room-closed"),
  PRIVATE_ROOM("private-room"),
  NO_SUCH_MEMBER("no-such-member"),
  ONESELF("oneself"),
  IDEMPOTENCY_MISMATCH("idempotency-mismatch"),
  EMAIL_TAKEN("email-taken");

  private static final Map<String, ProblemCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(ProblemCode::code, Function.identity()));

  private final String code;

  ProblemCode(String code) {
    this.code = code;
  }

  /** The problem with this code; throws {@link IllegalArgumentException} for an unknown code. */
  public static ProblemCode of(String code) {
    ProblemCode known = BY_CODE.get(code);
    if (known == null) {
      throw new IllegalArgumentException("No such code: " + code);
    }
    return known;
  }

  /** The code as it appears on the wire. */
  public String code() {
    return code;
  }

  /** Whether the same request may succeed a moment later. */
  public boolean isRetryable() {
    return this == RATE_LIMITED || this == UNAVAILABLE;
  }
}
