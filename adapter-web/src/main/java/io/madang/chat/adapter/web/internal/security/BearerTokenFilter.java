package io.madang.chat.adapter.web.internal.security;

import io.madang.chat.adapter.web.internal.problem.Failures;
import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.adapter.web.internal.problem.ProblemWriter;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.protocol.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates requests with a valid token, and refuses those with an invalid one. Whether a
 * request without a token is allowed is decided later in the chain.
 */
final class BearerTokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final AuthenticateUseCase authenticate;
  private final ProblemWriter problems;

  BearerTokenFilter(AuthenticateUseCase authenticate, ProblemWriter problems) {
    this.authenticate = authenticate;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<AuthenticatedMember> member;
    try {
      member = authenticate(header);
    } catch (RuntimeException failure) {
      Problem problem = Failures.problemOf("A token could not be checked", failure);
      problems.write(problem, request, response);
      return;
    }
    if (member.isEmpty()) {
      problems.write(Problem.of(ProblemCode.UNAUTHORIZED), request, response);
      return;
    }
    proceedAs(member.get(), request, response, chain);
  }

  private Optional<AuthenticatedMember> authenticate(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? authenticate.authenticate(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private static void proceedAs(
      AuthenticatedMember member,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(member));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private static Authentication authentication(AuthenticatedMember member) {
    var authority = new SimpleGrantedAuthority("ROLE_" + member.role().name());
    return UsernamePasswordAuthenticationToken.authenticated(member, null, List.of(authority));
  }
}
