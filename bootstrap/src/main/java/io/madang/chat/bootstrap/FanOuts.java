package io.madang.chat.bootstrap;

import io.madang.chat.adapter.broker.BrokerWire;
import io.madang.chat.adapter.notify.NotifyWire;
import io.madang.chat.adapter.redis.RedisWire;
import io.madang.chat.application.live.InProcessFanOut;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.bootstrap.MadangProperties.FanOut;
import io.madang.chat.kit.fanout.ClusterFanOut;
import io.madang.chat.kit.fanout.Wire;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Chooses what connects the nodes. Unless {@code madang.fan-out} says otherwise: the Redis at
 * {@code madang.redis.uri}, or else the PostgreSQL that they share as their store.
 */
final class FanOuts {

  /** Changing it would separate nodes of different releases. */
  private static final String PURPOSE = "madang fan-out 1";

  private static final String POSTGRES = "jdbc:postgresql:";
  private static final System.Logger LOGGER = System.getLogger(FanOuts.class.getName());

  private final MadangProperties properties;
  private final MadangFanOutProperties details;
  private final Environment environment;

  FanOuts(MadangProperties properties, MadangFanOutProperties details, Environment environment) {
    this.properties = properties;
    this.details = details;
    this.environment = environment;
  }

  EventFanOut make() {
    return switch (chosen()) {
      case REDIS -> over(unlessUnfit("madang.redis.uri", this::redis));
      case POSTGRES -> over(unlessUnfit("The URL of PostgreSQL for the fan-out", this::postgres));
      case BROKER -> over(unlessUnfit("madang.broker.uri or .prefix", this::broker));
      case AUTO, NONE -> new InProcessFanOut.Hub().join();
    };
  }

  private FanOut chosen() {
    if (properties.fanOut() != FanOut.AUTO) {
      return properties.fanOut();
    }
    if (isSet(properties.redis().uri())) {
      return FanOut.REDIS;
    }
    if (!urlOfPostgres().startsWith(POSTGRES)) {
      return FanOut.NONE;
    }
    return isSet(properties.jwt().secret()) ? FanOut.POSTGRES : unconnected();
  }

  /** A host with its own users needs no secret, and may be a single node. */
  private static FanOut unconnected() {
    LOGGER.log(
        System.Logger.Level.WARNING,
        "Nodes that share this PostgreSQL are not connected, because madang.jwt.secret is not set");
    return FanOut.NONE;
  }

  private EventFanOut over(Wire wire) {
    return ClusterFanOut.over(wire)
        .key(SigningSecrets.choose(properties, environment).derive(PURPOSE))
        .build();
  }

  private Wire redis() {
    return RedisWire.at(required(properties.redis().uri(), "madang.redis.uri"));
  }

  private Wire broker() {
    return BrokerWire.at(
        required(properties.broker().uri(), "madang.broker.uri"), properties.broker().prefix());
  }

  private Wire postgres() {
    return NotifyWire.at(
        required(urlOfPostgres(), StoreAutoConfiguration.URL),
        environment.getProperty("spring.datasource.username", ""),
        environment.getProperty("spring.datasource.password", ""));
  }

  private String urlOfPostgres() {
    String own = details.postgres().url();
    return own != null && isSet(own)
        ? own
        : environment.getProperty(StoreAutoConfiguration.URL, "");
  }

  private String required(@Nullable String setting, String name) {
    if (setting == null || !isSet(setting)) {
      throw new StartRefusedException(
          "madang.fan-out is " + properties.fanOut() + ", but " + name + " is not set.",
          "Set " + name + ", or leave madang.fan-out out.");
    }
    return setting;
  }

  private static Wire unlessUnfit(String setting, Supplier<Wire> wire) {
    try {
      return wire.get();
    } catch (IllegalArgumentException unfit) {
      throw new StartRefusedException(
          setting + " is unfit. " + unfit.getMessage(),
          "Correct it, or leave it out if this node is alone.");
    }
  }

  private static boolean isSet(@Nullable String setting) {
    return setting != null && !setting.isBlank();
  }
}
