package io.madang.chat.adapter.web.internal.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refuses requests that no controller of the API handles, and which {@link ProblemAdvice} therefore
 * does not see: unknown paths, unsupported methods, and, on the stand-alone server, whatever other
 * controllers refuse.
 */
public final class UnmappedRequests implements HandlerExceptionResolver {

  private final ProblemWriter problems = new ProblemWriter();
  private final RequestMatcher ours;
  private final boolean alone;

  private UnmappedRequests(RequestMatcher ours, boolean alone) {
    this.ours = ours;
    this.alone = alone;
  }

  /** For an embedded chat: only requests of the API are refused here. */
  public static UnmappedRequests of(RequestMatcher ours) {
    return new UnmappedRequests(ours, false);
  }

  public static UnmappedRequests ofTheWholeServer() {
    return new UnmappedRequests(AnyRequestMatcher.INSTANCE, true);
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (isAnsweredElsewhere(handler, failure) || !ours.matches(request)) {
      return null;
    }
    if (GoneClient.isBehind(failure)) {
      GoneClient.note();
      return new ModelAndView();
    }
    try {
      refuse(request, response, failure);
    } catch (IOException gone) {
      GoneClient.note();
    }
    return new ModelAndView();
  }

  private boolean isAnsweredElsewhere(@Nullable Object handler, Exception failure) {
    return handler instanceof HandlerMethod method
        && (!alone || ApiControllers.has(method) || !(failure instanceof ErrorResponse));
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
