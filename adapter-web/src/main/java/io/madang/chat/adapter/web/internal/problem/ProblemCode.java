package io.madang.chat.adapter.web.internal.problem;

import io.madang.chat.application.usecase.RefusalCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The codes of refusals that the HTTP side makes itself, and which status goes with them. */
public enum ProblemCode {
  BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST),
  UNAUTHORIZED("unauthorized", HttpStatus.UNAUTHORIZED),
  BAD_CREDENTIALS("bad-credentials", HttpStatus.UNAUTHORIZED),
  FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
  NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
  TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  RATE_LIMITED("rate-limited", HttpStatus.TOO_MANY_REQUESTS),
  INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR),
  NOT_IMPLEMENTED("not-implemented", HttpStatus.NOT_IMPLEMENTED),
  UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE);

  private final String code;
  private final HttpStatus status;

  ProblemCode(String code, HttpStatus status) {
    this.code = code;
    this.status = status;
  }

  String code() {
    return code;
  }

  HttpStatus status() {
    return status;
  }

  /** The code for a status that somebody else has chosen. */
  static ProblemCode of(HttpStatusCode status) {
    for (ProblemCode each : values()) {
      if (each.status.value() == status.value()) {
        return each;
      }
    }
    return switch (HttpStatus.resolve(status.value())) {
      case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> TOO_LARGE;
      case HTTP_VERSION_NOT_SUPPORTED -> NOT_IMPLEMENTED;
      case null, default -> status.is5xxServerError() ? INTERNAL : BAD_REQUEST;
    };
  }

  static HttpStatus statusOf(RefusalCode code) {
    return switch (code) {
      case NOT_A_PARTICIPANT -> HttpStatus.FORBIDDEN;
      case NO_SUCH_ROOM, NO_SUCH_MEMBER -> HttpStatus.NOT_FOUND;
      case ONESELF -> HttpStatus.BAD_REQUEST;
      case ROOM_CLOSED, PRIVATE_ROOM, IDEMPOTENCY_MISMATCH, EMAIL_TAKEN -> HttpStatus.CONFLICT;
    };
  }
}
