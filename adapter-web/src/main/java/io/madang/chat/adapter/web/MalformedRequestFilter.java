package io.madang.chat.adapter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what cannot be read, before anybody tries to: further in, it would look like a failure of
 * the server's.
 */
final class MalformedRequestFilter extends OncePerRequestFilter {
  private final ProblemWriter problems;

  MalformedRequestFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ProblemCode> problem = problemOf(request);
    if (problem.isPresent()) {
      problems.write(Problem.of(problem.get()), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<ProblemCode> problemOf(HttpServletRequest request) {
    if (!hasReadableQuery(request)) {
      return Optional.of(ProblemCode.BAD_REQUEST);
    }
    if (isWildcard(request.getContentType())) {
      return Optional.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }
    return isOrigin(request.getHeader(HttpHeaders.ORIGIN))
        ? Optional.empty()
        : Optional.of(ProblemCode.FORBIDDEN);
  }

  /** Tomcat decodes the parameters when they are first asked for, and throws if it cannot. */
  private static boolean hasReadableQuery(HttpServletRequest request) {
    try {
      return request.getParameterMap() != null;
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }

  private static boolean isWildcard(@Nullable String contentType) {
    return contentType != null && contentType.contains("*");
  }

  private static boolean isOrigin(@Nullable String origin) {
    if (origin == null || origin.equals("null")) {
      return true;
    }
    try {
      return new URI(origin).parseServerAuthority().getHost() != null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
