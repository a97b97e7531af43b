package io.madang.chat.adapter.web.internal.security;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.adapter.web.internal.problem.ProblemWriter;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.protocol.problem.ProblemCode;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Access control, and the security headers. */
public final class WebSecurity {

  private static final List<String> HEALTH = List.of("/actuator/health", "/actuator/health/*");
  private static final List<String> ENTRANCES = List.of("/member/create", "/member/doLogin");
  private static final List<String> API = List.of("/member/**", "/chat/**");
  private static final List<String> SOCKETS = List.of("/ws", "/ws/json", "/connect", "/connect/**");

  /** Responses of the API are for programs; a browser must load nothing from them. */
  public static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private final String prefix;
  private final ProblemWriter problems;

  public WebSecurity(String prefix, ProblemWriter problems) {
    this.prefix = prefix;
    this.problems = problems;
  }

  /** The public requests. A token is not checked here: an expired one must not prevent a login. */
  public SecurityFilterChain open(HttpSecurity http) {
    Stream<RequestMatcher> entrances =
        ENTRANCES.stream().map(path -> matcher(HttpMethod.POST, prefix + path));
    Stream<RequestMatcher> sockets = SOCKETS.stream().map(this::matcher);
    return letIn(http, API_POLICY, Stream.concat(entrances, sockets));
  }

  /** The API, for members only. */
  public SecurityFilterChain members(HttpSecurity http, AuthenticateUseCase authenticate) {
    return common(http, API_POLICY)
        .securityMatcher(api())
        .addFilterBefore(new BearerTokenFilter(authenticate, problems), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .authenticated())
        .build();
  }

  /** Health and the pages, which are public. */
  public SecurityFilterChain pages(HttpSecurity http, List<String> pages, String policy) {
    Stream<String> paths = Stream.concat(HEALTH.stream(), pages.stream());
    return letIn(http, policy, paths.map(WebSecurity::exactly));
  }

  /** All other paths: 404 for members, 401 for everyone else. */
  public SecurityFilterChain others(HttpSecurity http, AuthenticateUseCase authenticate) {
    return common(http, API_POLICY)
        .addFilterBefore(new BearerTokenFilter(authenticate, problems), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .denyAll())
        .build();
  }

  /** Matches the requests to the API, public ones included. */
  public RequestMatcher api() {
    return new OrRequestMatcher(API.stream().map(this::matcher).toList());
  }

  private SecurityFilterChain letIn(
      HttpSecurity http, String policy, Stream<RequestMatcher> those) {
    return common(http, policy)
        .securityMatcher(new OrRequestMatcher(those.toList()))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  private HttpSecurity common(HttpSecurity http, String policy) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers(headers, policy))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint((request, response, denied) ->
                    problems.write(Problem.of(ProblemCode.UNAUTHORIZED), request, response))
                .accessDeniedHandler((request, response, denied) ->
                    problems.write(Problem.of(HttpStatus.NOT_FOUND), request, response)));
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, String policy) {
    headers
        .contentSecurityPolicy(content -> content.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }

  private RequestMatcher matcher(String path) {
    return exactly(prefix + path);
  }

  private static RequestMatcher exactly(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(path);
  }

  private static RequestMatcher matcher(HttpMethod method, String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, path);
  }
}
