package io.madang.chat.adapter.web.internal.problem;

import io.madang.chat.protocol.problem.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The HTTP status of each code. */
final class ProblemStatus {

  private ProblemStatus() {}

  static HttpStatus of(ProblemCode code) {
    return switch (code) {
      case BAD_REQUEST, ONESELF -> HttpStatus.BAD_REQUEST;
      case UNAUTHORIZED, BAD_CREDENTIALS -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN, NOT_A_PARTICIPANT -> HttpStatus.FORBIDDEN;
      case NOT_FOUND, NO_SUCH_ROOM, NO_SUCH_MEMBER -> HttpStatus.NOT_FOUND;
      case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
      case ROOM_CLOSED, PRIVATE_ROOM, IDEMPOTENCY_MISMATCH, EMAIL_TAKEN -> HttpStatus.CONFLICT;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
      case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
      case NOT_IMPLEMENTED -> HttpStatus.NOT_IMPLEMENTED;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  /** The closest code for a status that a framework has chosen. */
  static ProblemCode codeOf(HttpStatusCode status) {
    return switch (HttpStatus.resolve(status.value())) {
      case UNAUTHORIZED -> ProblemCode.UNAUTHORIZED;
      case FORBIDDEN -> ProblemCode.FORBIDDEN;
      case NOT_FOUND -> ProblemCode.NOT_FOUND;
      case METHOD_NOT_ALLOWED -> ProblemCode.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> ProblemCode.NOT_ACCEPTABLE;
      case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
          ProblemCode.TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      case TOO_MANY_REQUESTS -> ProblemCode.RATE_LIMITED;
      case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> ProblemCode.NOT_IMPLEMENTED;
      case SERVICE_UNAVAILABLE -> ProblemCode.UNAVAILABLE;
      case null, default ->
          status.is5xxServerError() ? ProblemCode.INTERNAL : ProblemCode.BAD_REQUEST;
    };
  }
}
