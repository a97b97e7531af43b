package io.madang.chat.adapter.web;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.adapter.web.internal.problem.ProblemErrorController;
import io.madang.chat.adapter.web.internal.problem.ProblemValve;
import io.madang.chat.adapter.web.internal.problem.ProblemWriter;
import io.madang.chat.adapter.web.internal.problem.SpokenRefusalFilter;
import io.madang.chat.adapter.web.internal.problem.UnmappedRequests;
import io.madang.chat.adapter.web.internal.security.BodyLimitFilter;
import io.madang.chat.adapter.web.internal.security.CrossOrigin;
import io.madang.chat.adapter.web.internal.security.MalformedRequestFilter;
import io.madang.chat.adapter.web.internal.security.RequestFilters;
import io.madang.chat.adapter.web.internal.security.WebSecurity;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticateUseCase;
import java.util.List;
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
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a stand-alone server needs in addition to {@link WebAdapterConfiguration}: makes the {@link
 * OpenPages} public, and answers every unknown request. An application that embeds the chat leaves
 * this out, so that its other paths are unaffected.
 */
@Configuration(proxyBeanMethods = false)
@Import(ProblemErrorController.class)
public class WebServerConfiguration {

  private static final String READ_BUFFER = "1024";
  private static final String WRITE_BUFFER = "4096";

  private final ProblemWriter problems = new ProblemWriter();

  @Bean
  FilterRegistrationBean<SpokenRefusalFilter> madangSpokenRefusals() {
    return RequestFilters.spoken(problems);
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> madangBodyLimit() {
    return RequestFilters.bodyLimit(problems);
  }

  @Bean
  FilterRegistrationBean<MalformedRequestFilter> madangMalformedRequests() {
    return RequestFilters.malformed(problems);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE - 1)
  SecurityFilterChain pageRequests(
      HttpSecurity http, WebSettings settings, ObjectProvider<OpenPages> open) {
    OpenPages pages = open.getIfAvailable(OpenPages::none);
    return new WebSecurity(settings.pathPrefix(), problems)
        .pages(http, pages.paths(), pages.policy());
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain otherRequests(
      HttpSecurity http,
      WebSettings settings,
      ChatEngine engine,
      ObjectProvider<AuthenticateUseCase> hosts) {
    return new WebSecurity(settings.pathPrefix(), problems)
        .others(http, WebAdapterConfiguration.authentication(engine, hosts));
  }

  /** Answers an unknown path with a problem detail, before any other handler does otherwise. */
  @Bean
  WebMvcConfigurer unmappedRequests() {
    return new WebMvcConfigurer() {

      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(UnmappedRequests.ofTheWholeServer());
      }
    };
  }

  /**
   * Tokens are the only way to authenticate; without this bean Spring Boot would create a default
   * user.
   */
  @Bean
  AuthenticationManager noOtherWayIn() {
    return attempt -> {
      throw new BadCredentialsException("Only access tokens are accepted");
    };
  }

  /** Each request is measured as a whole; measuring every filter as well doubles their cost. */
  @Bean
  SecurityObservationSettings unobservedFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Accepts any HTTP method here, so that an unknown one is refused like an unsupported one, with
   * the list of allowed methods.
   */
  @Bean
  HttpFirewall anyMethod() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler suspiciousRequests() {
    return (request, response, reason) ->
        problems.write(Problem.of(HttpStatus.BAD_REQUEST), request, response);
  }

  /** Keeps the memory per connection small, since most sockets of a chat are idle. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallBuffers() {
    return tomcat ->
        tomcat.addConnectorCustomizers(connector -> {
          connector.setProperty("socket.appReadBufSize", READ_BUFFER);
          connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER);
        });
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatProblems(
      WebSettings settings) {
    var origins = new CrossOrigin(settings.allowedOrigins(), settings.allowedHeaders());
    return tomcat -> ProblemValve.install(tomcat, problems, origins::allowReading);
  }
}
