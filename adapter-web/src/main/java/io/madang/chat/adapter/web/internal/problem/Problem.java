package io.madang.chat.adapter.web.internal.problem;

import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why a request is not done, before it is put into words.
 *
 * <p>Holds nothing that came from the requester and nothing of the server's insides, so that
 * neither can get out.
 */
public record Problem(
    HttpStatus status,
    String code,
    @Nullable String field,
    @Nullable String fault,
    @Nullable Duration retryAfter) {

  public static Problem of(ProblemCode code) {
    return new Problem(code.status(), code.code(), null, null, null);
  }

  public static Problem of(RefusalCode code) {
    return new Problem(ProblemCode.statusOf(code), code.code(), null, null, null);
  }

  /** For a status that somebody else has chosen: it stays, and gets the code that is nearest. */
  public static Problem of(HttpStatusCode status) {
    ProblemCode code = ProblemCode.of(status);
    HttpStatus known = HttpStatus.resolve(status.value());
    return new Problem(known == null ? code.status() : known, code.code(), null, null, null);
  }

  public static Problem rateLimited(Duration retryAfter) {
    ProblemCode code = ProblemCode.RATE_LIMITED;
    return new Problem(code.status(), code.code(), null, null, retryAfter);
  }

  /** A field with a value that can never be right. */
  static Problem badField(String field, Fault fault) {
    ProblemCode code = ProblemCode.BAD_REQUEST;
    return new Problem(code.status(), code.code(), field, fault.name(), null);
  }

  /** A field with two values, of which nobody knows which one counts. */
  static Problem ambiguous(String field) {
    ProblemCode code = ProblemCode.BAD_REQUEST;
    return new Problem(code.status(), code.code(), field, "AMBIGUOUS", null);
  }

  /** A message that is too long is too large, whichever limit it meets first. */
  public static Problem of(InvalidValueException invalid) {
    boolean tooLarge = invalid.fault() == Fault.TOO_LONG && invalid.field().equals("message");
    ProblemCode code = tooLarge ? ProblemCode.TOO_LARGE : ProblemCode.BAD_REQUEST;
    return new Problem(code.status(), code.code(), invalid.field(), invalid.fault().name(), null);
  }

  HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    if (status == HttpStatus.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (retryAfter != null) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
    return headers;
  }

  /** The answer of a controller; {@link ProblemBodyAdvice} puts it into words. */
  public ResponseEntity<Object> answer() {
    return ResponseEntity.status(status).headers(headers()).body(this);
  }
}
