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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that cannot be parsed, before anything else parses them: later, the exception
 * would look like a fault of the server.
 */
public final class MalformedRequestFilter extends OncePerRequestFilter {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset=[\"']?([^\"';,\\s]*)", Pattern.CASE_INSENSITIVE);

  /** A body declared as ASCII is read as UTF-8. */
  private static final Set<String> UNICODE = Set.of("utf-8", "utf8", "us-ascii");

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
    if (!isPlain(request.getContentType())) {
      return Optional.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }
    return isOrigin(request.getHeader(HttpHeaders.ORIGIN))
        ? Optional.empty()
        : Optional.of(ProblemCode.FORBIDDEN);
  }

  /** Tomcat decodes the parameters on first access, and throws if they are malformed. */
  private static boolean hasReadableQuery(HttpServletRequest request) {
    try {
      return request.getParameterMap() != null;
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }

  private static boolean isPlain(@Nullable String contentType) {
    if (contentType == null) {
      return true;
    }
    Matcher charset = CHARSET.matcher(contentType);
    return !contentType.contains("*")
        && (!charset.find() || UNICODE.contains(charset.group(1).toLowerCase(Locale.ROOT)));
  }

  private static boolean isOrigin(@Nullable String origin) {
    return origin == null || origin.equals("null") || Origins.isWellFormed(origin);
  }
}
