package io.madang.chat.adapter.web;

import io.madang.chat.application.AccountUseCases;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.usecase.member.AuthenticateUseCase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The HTTP side of the chat, over a {@link ChatEngine} and {@link WebSettings} that the application
 * has as beans.
 *
 * <p>Every request that is not open needs an access token. An engine without accounts cannot check
 * one: then the application gives an {@link AuthenticateUseCase} of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({
  AccountController.class,
  MemberController.class,
  GroupRoomController.class,
  RoomController.class,
  HistoryController.class,
  ReadController.class,
  MessageController.class,
  ProblemErrorController.class,
  ProblemAdvice.class,
  ProblemBodyAdvice.class,
  PageController.class,
  PageResources.class
})
public class WebAdapterConfiguration {
  private static final int AFTER_ENCODING = Ordered.HIGHEST_PRECEDENCE + 10;

  private final ProblemWriter problems = new ProblemWriter();

  @Bean
  PageDocument pageDocument() {
    return new PageDocument(new PageFiles());
  }

  @Bean
  @Order(1)
  SecurityFilterChain openRequests(HttpSecurity http, WebSettings settings, PageDocument page) {
    return new WebSecurity(settings, page, problems).open(http);
  }

  @Bean
  @Order(2)
  SecurityFilterChain memberRequests(
      HttpSecurity http,
      WebSettings settings,
      PageDocument page,
      ChatEngine engine,
      ObjectProvider<AuthenticateUseCase> hosts) {
    return new WebSecurity(settings, page, problems).members(http, authenticate(engine, hosts));
  }

  /** There is no other way in than a token; without this bean Spring Boot would make up a user. */
  @Bean
  AuthenticationManager noOtherWayIn() {
    return attempt -> {
      throw new BadCredentialsException("Only access tokens are accepted");
    };
  }

  @Bean
  RequestRejectedHandler suspiciousRequests() {
    return (request, response, reason) ->
        problems.write(Problem.of(HttpStatus.BAD_REQUEST), request, response);
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit() {
    var registration = new FilterRegistrationBean<>(new BodyLimitFilter(problems));
    registration.setOrder(AFTER_ENCODING);
    return registration;
  }

  @Bean
  FilterRegistrationBean<MalformedRequestFilter> malformedRequests() {
    var registration = new FilterRegistrationBean<>(new MalformedRequestFilter(problems));
    registration.setOrder(AFTER_ENCODING + 1);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatProblems() {
    return tomcat -> ProblemValve.install(tomcat, problems);
  }

  @Bean
  LoginThrottle loginThrottle(WebSettings settings, ObjectProvider<Clock> clock) {
    return new LoginThrottle(
        settings.loginFailuresPerMinute(), clock.getIfAvailable(Clock::systemUTC));
  }

  private static AuthenticateUseCase authenticate(
      ChatEngine engine, ObjectProvider<AuthenticateUseCase> hosts) {
    return hosts.getIfAvailable(() ->
        engine
            .accounts()
            .map(AccountUseCases::authenticate)
            .orElseThrow(() ->
                new IllegalStateException(
                    "An engine without accounts needs a bean of AuthenticateUseCase")));
  }
}
