package io.madang.chat.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refuses the requests for which there is no controller, and which therefore no advice sees:
 * unknown paths, and methods that a path does not have.
 */
final class UnmappedRequests implements HandlerExceptionResolver {
  private final ProblemWriter problems = new ProblemWriter();
  private final RequestMatcher ours;

  UnmappedRequests(RequestMatcher ours) {
    this.ours = ours;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (handler instanceof HandlerMethod || !ours.matches(request)) {
      return null;
    }
    try {
      refuse(request, response, failure);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    HttpStatusCode status = HttpStatus.INTERNAL_SERVER_ERROR;
    if (failure instanceof ErrorResponse refusal) {
      status = refusal.getStatusCode();
      refusal
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
    if (status.is5xxServerError()) {
      Failures.log("A request failed", failure);
    }
    problems.write(Problem.of(status), request, response);
  }
}
