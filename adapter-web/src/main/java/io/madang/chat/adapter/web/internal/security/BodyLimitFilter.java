package io.madang.chat.adapter.web.internal.security;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.adapter.web.internal.problem.ProblemWriter;
import io.madang.chat.protocol.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects requests whose body is larger than {@value #MAX_BYTES} bytes, with or without {@code
 * Content-Length}.
 *
 * <p>Forms are rejected altogether: the server would read them completely before their size could
 * be checked.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

  static final int MAX_BYTES = 64 * 1024;

  private final ProblemWriter problems;

  BodyLimitFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MAX_BYTES) {
      problems.write(Problem.of(ProblemCode.TOO_LARGE), request, response);
    } else if (hasBody(request) && isForm(request.getContentType())) {
      problems.write(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE), request, response);
    } else {
      chain.doFilter(new LimitedRequest(request, MAX_BYTES), response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private static boolean isForm(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
  }
}
