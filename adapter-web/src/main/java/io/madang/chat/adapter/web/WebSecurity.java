package io.madang.chat.adapter.web;

import io.madang.chat.application.usecase.member.AuthenticateUseCase;
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

/** Who may ask for what, and what a browser is told about our pages. */
final class WebSecurity {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/index.html",
          "/favicon.ico",
          "/*.svg",
          "/*.webmanifest",
          "/app/**",
          "/js/**",
          "/css/**",
          "/webjars/**",
          "/actuator/health",
          "/actuator/health/**");
  private static final List<String> ENTRANCES = List.of("/member/create", "/member/doLogin");
  private static final List<String> SOCKETS = List.of("/ws", "/connect", "/connect/**");

  private final WebSettings settings;
  private final String pagePolicy;
  private final ProblemWriter problems;

  WebSecurity(WebSettings settings, PageDocument page, ProblemWriter problems) {
    this.settings = settings;
    this.pagePolicy = page.policy();
    this.problems = problems;
  }

  /**
   * What is open to everybody. A token is not even looked at: an old one must not keep its owner
   * from the login.
   */
  SecurityFilterChain open(HttpSecurity http) {
    return common(http)
        .securityMatcher(openRequests())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Everything else: the API for members, and the rest for nobody. */
  SecurityFilterChain members(HttpSecurity http, AuthenticateUseCase authenticate) {
    return common(http)
        .addFilterBefore(new BearerTokenFilter(authenticate, problems), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/member/**", "/chat/**")
                .authenticated()
                .anyRequest()
                .denyAll())
        .build();
  }

  private HttpSecurity common(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(this::headers)
        .addFilter(CrossOrigin.filter(settings.allowedOrigins(), problems))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint((request, response, denied) ->
                    problems.write(Problem.of(ProblemCode.UNAUTHORIZED), request, response))
                .accessDeniedHandler((request, response, denied) ->
                    problems.write(Problem.of(HttpStatus.NOT_FOUND), request, response)));
  }

  private void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(pagePolicy))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }

  private static RequestMatcher openRequests() {
    List<RequestMatcher> all =
        Stream.of(
                PAGES.stream().map(path -> matcher(HttpMethod.GET, path)),
                PAGES.stream().map(path -> matcher(HttpMethod.HEAD, path)),
                ENTRANCES.stream().map(path -> matcher(HttpMethod.POST, path)),
                SOCKETS.stream().map(PathPatternRequestMatcher.withDefaults()::matcher))
            .<RequestMatcher>flatMap(each -> each)
            .toList();
    return new OrRequestMatcher(all);
  }

  private static RequestMatcher matcher(HttpMethod method, String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, path);
  }
}
