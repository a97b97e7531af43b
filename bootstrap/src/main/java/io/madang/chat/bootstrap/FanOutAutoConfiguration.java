package io.madang.chat.bootstrap;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.live.FanOutStatus;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.kit.fanout.ClusterFanOut;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Connects the nodes through what {@code madang.fan-out} names: the Redis at {@code
 * madang.redis.uri}, or else the PostgreSQL that is their store; with neither this node is alone.
 * They authenticate each other with a key that is derived from {@code madang.jwt.secret}.
 */
@AutoConfiguration
@EnableConfigurationProperties({MadangProperties.class, MadangFanOutProperties.class})
public class FanOutAutoConfiguration {

  /** Nothing is lost, but nodes learn of each other's events from the log only, which is slower. */
  private static final Status DEGRADED =
      new Status("DEGRADED", "Nodes learn of each other's events through the store only");

  private static final String DEAF =
      "Events of other nodes are found in the store that no broadcast told of:"
          + " check that all nodes use the same fan-out";

  @Bean
  @ConditionalOnMissingBean
  EventFanOut madangFanOut(
      MadangProperties properties, MadangFanOutProperties details, Environment environment) {
    return new FanOuts(properties, details, environment).make();
  }

  /** Appears as {@code fanOut} in the response. */
  @Bean
  @ConditionalOnMissingBean(name = "fanOutHealthIndicator")
  HealthIndicator fanOutHealthIndicator(EventFanOut fanOut, ObjectProvider<ChatEngine> engines) {
    return () -> {
      ChatEngine engine = engines.getIfUnique();
      Optional<FanOutStatus> status = Optional.ofNullable(engine).map(ChatEngine::fanOut);
      boolean deaf = status.map(FanOutStatus::deaf).orElse(false);
      Health.Builder health = Health.status(fanOut.connected() && !deaf ? Status.UP : DEGRADED);
      status.ifPresent(known -> health.withDetail("missed", known.missed()));
      trouble(fanOut)
          .or(() -> deaf ? Optional.of(DEAF) : Optional.empty())
          .ifPresent(reason -> health.withDetail("reason", reason));
      return health.build();
    };
  }

  private static Optional<String> trouble(EventFanOut fanOut) {
    return fanOut instanceof ClusterFanOut cluster ? cluster.trouble() : Optional.empty();
  }

  /** Only where the host has metrics. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterBinder.class)
  static class Metrics {

    @Bean
    @ConditionalOnMissingBean(name = "madangFanOutMetrics")
    MeterBinder madangFanOutMetrics(ObjectProvider<ChatEngine> engines) {
      return registry ->
          engines.ifUnique(engine ->
              FunctionCounter.builder(
                      "madang.fanout.missed", engine, source -> source.fanOut().missed())
                  .description("Events of other nodes in the store that no broadcast told of")
                  .register(registry));
    }
  }
}
