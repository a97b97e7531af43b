package io.madang.chat.bootstrap;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.kit.fanout.ClusterFanOut;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Connects the nodes through what {@code madang.fan-out} names: the Redis at {@code
 * madang.redis.uri}, or else the PostgreSQL that is their store; with neither this node is alone.
 * They authenticate each other with a key that is derived from {@code madang.jwt.secret}.
 */
@AutoConfiguration
@EnableConfigurationProperties({MadangProperties.class, MadangFanOutProperties.class})
public class FanOutAutoConfiguration {

  /** Nothing is lost, but nodes learn of each other's events only from the log, which is slower. */
  private static final Status DEGRADED =
      new Status("DEGRADED", "Nodes hear of each other through the store only");

  @Bean
  @ConditionalOnMissingBean
  EventFanOut madangFanOut(
      MadangProperties properties, MadangFanOutProperties details, Environment environment) {
    return new FanOuts(properties, details, environment).make();
  }

  /** Named {@code fanOut} in the answer. */
  @Bean
  @ConditionalOnMissingBean(name = "fanOutHealthIndicator")
  HealthIndicator fanOutHealthIndicator(EventFanOut fanOut) {
    return () -> {
      Health.Builder health = Health.status(fanOut.connected() ? Status.UP : DEGRADED);
      if (fanOut instanceof ClusterFanOut cluster) {
        cluster.trouble().ifPresent(trouble -> health.withDetail("reason", trouble));
      }
      return health.build();
    };
  }
}
