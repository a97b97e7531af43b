package io.madang.chat.adapter.web.internal.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Replaces the error responses of the socket frameworks, which are plain text or empty, with
 * problem details.
 */
public final class SpokenRefusalFilter extends OncePerRequestFilter {

  private final ProblemWriter problems;

  public SpokenRefusalFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new RefusalResponse(response));
    if (!request.isAsyncStarted()
        && !response.isCommitted()
        && RefusalResponse.isUnspoken(response)) {
      problems.write(Problem.of(HttpStatusCode.valueOf(response.getStatus())), request, response);
    }
  }
}
