package io.madang.chat.bootstrap;

import io.madang.chat.adapter.redis.RedisEventFanOut;
import io.madang.chat.application.live.InProcessFanOut;
import io.madang.chat.application.port.EventFanOut;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Connects the nodes through the Redis at {@code madang.redis.uri}; without it, there is a single
 * node. They authenticate each other with a key that is derived from {@code madang.jwt.secret}.
 */
@AutoConfiguration
@EnableConfigurationProperties(MadangProperties.class)
public class FanOutAutoConfiguration {

  /** Nothing is lost, but nodes learn of each other's events from the log only, which is slower. */
  private static final Status DEGRADED =
      new Status("DEGRADED", "Nodes learn of each other's events through the store only");

  /** Changing it would separate nodes of different releases. */
  private static final String PURPOSE = "madang fan-out 1";

  @Bean
  @ConditionalOnMissingBean
  EventFanOut madangFanOut(MadangProperties properties, Environment environment) {
    String uri = properties.redis().uri();
    return uri == null || uri.isBlank()
        ? new InProcessFanOut.Hub().join()
        : RedisEventFanOut.builder()
            .uri(uri)
            .key(SigningSecrets.choose(properties, environment).derive(PURPOSE))
            .build();
  }

  /** Appears as {@code fanOut} in the response. */
  @Bean
  @ConditionalOnMissingBean(name = "fanOutHealthIndicator")
  HealthIndicator fanOutHealthIndicator(EventFanOut fanOut) {
    return () -> {
      Health.Builder health = Health.status(fanOut.connected() ? Status.UP : DEGRADED);
      if (fanOut instanceof RedisEventFanOut redis) {
        redis.trouble().ifPresent(trouble -> health.withDetail("reason", trouble));
      }
      return health.build();
    };
  }
}
