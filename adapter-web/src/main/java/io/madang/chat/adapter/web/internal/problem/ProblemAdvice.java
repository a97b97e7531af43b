package io.madang.chat.adapter.web.internal.problem;

import static io.madang.chat.domain.InvalidValueException.Fault;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.protocol.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every exception thrown by the API's controllers, or on the way to them, into a {@link
 * Problem}, ahead of any other advice.
 *
 * <p>Controllers only call use cases, so what they throw is an outage of the store or a fault of
 * the server.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(ApiControllers.PACKAGE)
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ResponseEntity<Object> invalidValue(InvalidValueException invalid) {
    return Problem.of(invalid).answer();
  }

  @ExceptionHandler
  ResponseEntity<Object> failed(RuntimeException failure) {
    return Failures.problemOf("A request failed", failure).answer();
  }

  @ExceptionHandler
  ResponseEntity<Object> ambiguous(AmbiguousValueException ambiguous) {
    return Problem.ambiguous(ambiguous.field()).answer();
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException mismatch) {
    return Problem.badField(mismatch.getName(), Fault.MALFORMED).answer();
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return Problem.badField(missing.getParameterName(), Fault.TOO_SHORT).answer();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
      AsyncRequestNotUsableException gone, WebRequest request) {
    GoneClient.note();
    return null;
  }

  /** Handles everything that Spring itself refuses. Spring's own texts may name classes. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception refused,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      if (GoneClient.isBehind(refused)) {
        GoneClient.note();
        return null;
      }
      Failures.log("A request failed", refused);
    }
    Problem problem =
        BodyTooLargeException.isBehind(refused)
            ? Problem.of(ProblemCode.TOO_LARGE)
            : Problem.of(status);
    HttpHeaders all = new HttpHeaders(headers);
    all.putAll(problem.headers());
    return ResponseEntity.status(problem.status()).headers(all).body(problem);
  }
}
