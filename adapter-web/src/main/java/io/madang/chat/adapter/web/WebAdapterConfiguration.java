package io.madang.chat.adapter.web;

import io.madang.chat.adapter.web.internal.account.AccountController;
import io.madang.chat.adapter.web.internal.account.LoginThrottle;
import io.madang.chat.adapter.web.internal.member.MeController;
import io.madang.chat.adapter.web.internal.member.MemberController;
import io.madang.chat.adapter.web.internal.message.HistoryController;
import io.madang.chat.adapter.web.internal.message.MessageController;
import io.madang.chat.adapter.web.internal.problem.ProblemAdvice;
import io.madang.chat.adapter.web.internal.problem.ProblemBodyAdvice;
import io.madang.chat.adapter.web.internal.problem.ProblemWriter;
import io.madang.chat.adapter.web.internal.problem.SpokenRefusalFilter;
import io.madang.chat.adapter.web.internal.room.GroupRoomController;
import io.madang.chat.adapter.web.internal.room.ReadController;
import io.madang.chat.adapter.web.internal.room.RoomController;
import io.madang.chat.adapter.web.internal.security.BodyLimitFilter;
import io.madang.chat.adapter.web.internal.security.CrossOrigin;
import io.madang.chat.adapter.web.internal.security.MalformedRequestFilter;
import io.madang.chat.adapter.web.internal.security.RequestFilters;
import io.madang.chat.adapter.web.internal.security.WebSecurity;
import io.madang.chat.adapter.web.internal.stream.EventStreams;
import io.madang.chat.adapter.web.internal.stream.StreamController;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AccountUseCases;
import io.madang.chat.application.account.AuthenticateUseCase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.CorsFilter;

/**
 * The HTTP API of the chat, over the beans {@link ChatEngine} and {@link WebSettings} of the
 * application.
 *
 * <p>It affects only its own paths, {@code /member/**}, {@code /chat/**} and the sockets', all
 * under {@link WebSettings#pathPrefix()}; where it comes before other filter chains. Everything
 * else that the application serves is unaffected. A stand-alone server adds {@link
 * WebServerConfiguration}.
 *
 * <p>Every request that is not public needs an access token. An engine without accounts cannot
 * check one: then the application provides an {@link AuthenticateUseCase}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({
  AccountController.class,
  MeController.class,
  MemberController.class,
  GroupRoomController.class,
  RoomController.class,
  HistoryController.class,
  ReadController.class,
  ProblemAdvice.class,
  ProblemBodyAdvice.class
})
public class WebAdapterConfiguration {

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

  private final ProblemWriter problems = new ProblemWriter();

  @Bean
  @Order(FIRST)
  @ConditionalOnMissingBean(name = "madangOpenRequests")
  SecurityFilterChain madangOpenRequests(HttpSecurity http, WebSettings settings) {
    return new WebSecurity(settings.pathPrefix(), problems).open(http);
  }

  @Bean
  @Order(FIRST + 1)
  @ConditionalOnMissingBean(name = "madangMemberRequests")
  SecurityFilterChain madangMemberRequests(
      HttpSecurity http,
      WebSettings settings,
      ChatEngine engine,
      ObjectProvider<AuthenticateUseCase> hosts) {
    return new WebSecurity(settings.pathPrefix(), problems)
        .members(http, authentication(engine, hosts));
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangMapping")
  ApiMapping madangMapping(WebSettings settings) {
    return new ApiMapping(
        settings.pathPrefix(), new WebSecurity(settings.pathPrefix(), problems).api());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSpokenRefusals")
  FilterRegistrationBean<SpokenRefusalFilter> madangSpokenRefusals(WebSettings settings) {
    return RequestFilters.spoken(problems, settings.pathPrefix());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangCrossOrigin")
  FilterRegistrationBean<CorsFilter> madangCrossOrigin(WebSettings settings) {
    var origins = new CrossOrigin(settings.allowedOrigins(), settings.allowedHeaders());
    return RequestFilters.crossOrigin(origins, problems, settings.pathPrefix());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangBodyLimit")
  FilterRegistrationBean<BodyLimitFilter> madangBodyLimit(WebSettings settings) {
    return RequestFilters.bodyLimit(problems, settings.pathPrefix());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangMalformedRequests")
  FilterRegistrationBean<MalformedRequestFilter> madangMalformedRequests(WebSettings settings) {
    return RequestFilters.malformed(problems, settings.pathPrefix());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangLoginThrottle")
  LoginThrottle madangLoginThrottle(WebSettings settings, ObjectProvider<Clock> clock) {
    return new LoginThrottle(
        settings.loginFailuresPerMinute(), clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangMessageController")
  MessageController madangMessageController(ChatEngine engine, WebSettings settings) {
    return new MessageController(engine, settings.sendTimeout());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangEventStreams")
  EventStreams madangEventStreams(WebSettings settings, ObjectProvider<Clock> clock) {
    return new EventStreams(settings.streamsPerMember(), clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangStreamController")
  StreamController madangStreamController(ChatEngine engine, EventStreams madangEventStreams) {
    return new StreamController(engine, madangEventStreams);
  }

  static AuthenticateUseCase authentication(
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
