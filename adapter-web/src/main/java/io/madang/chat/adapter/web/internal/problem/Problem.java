package io.madang.chat.adapter.web.internal.problem;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.protocol.json.ProblemDocument;
import io.madang.chat.protocol.problem.ProblemCode;
import io.madang.chat.protocol.problem.ProblemTexts;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why a request is refused, independent of language.
 *
 * <p>Contains nothing from the request and nothing about the server's internals, so neither can
 * leak into the response.
 */
public record Problem(
    HttpStatus status,
    ProblemCode code,
    @Nullable String field,
    @Nullable String fault,
    @Nullable Duration retryAfter) {

  public static Problem of(ProblemCode code) {
    return new Problem(ProblemStatus.of(code), code, null, null, null);
  }

  public static Problem of(RefusalCode code) {
    return of(ProblemCode.of(code.code()));
  }

  /** For a status that a framework has chosen: the status is kept, with the closest code. */
  public static Problem of(HttpStatusCode status) {
    ProblemCode code = ProblemStatus.codeOf(status);
    HttpStatus known = HttpStatus.resolve(status.value());
    return new Problem(known == null ? ProblemStatus.of(code) : known, code, null, null, null);
  }

  public static Problem rateLimited(Duration retryAfter) {
    ProblemCode code = ProblemCode.RATE_LIMITED;
    return new Problem(ProblemStatus.of(code), code, null, null, retryAfter);
  }

  /** A field with an invalid value. */
  static Problem badField(String field, Fault fault) {
    ProblemCode code = ProblemCode.BAD_REQUEST;
    return new Problem(ProblemStatus.of(code), code, field, fault.name(), null);
  }

  /** A field that is given more than once. */
  static Problem ambiguous(String field) {
    ProblemCode code = ProblemCode.BAD_REQUEST;
    return new Problem(ProblemStatus.of(code), code, field, "AMBIGUOUS", null);
  }

  /** A message that is too long is {@code too-large}, like an oversized body. */
  public static Problem of(InvalidValueException invalid) {
    boolean tooLarge = invalid.fault() == Fault.TOO_LONG && invalid.field().equals("message");
    ProblemCode code = tooLarge ? ProblemCode.TOO_LARGE : ProblemCode.BAD_REQUEST;
    return new Problem(ProblemStatus.of(code), code, invalid.field(), invalid.fault().name(), null);
  }

  /** The problem detail in the reader's language. */
  ProblemDocument document(Locale language) {
    ProblemTexts texts = ProblemTexts.in(language);
    String detail = field == null || fault == null ? texts.of(code) : texts.of(code, field, fault);
    return new ProblemDocument(status.getReasonPhrase(), status.value(), code, detail, field);
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

  /** The response of a controller; {@link ProblemBodyAdvice} adds the texts. */
  public ResponseEntity<Object> answer() {
    return ResponseEntity.status(status).headers(headers()).body(this);
  }
}
