package io.madang.chat.bootstrap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Details of the fan-out, besides the choice that {@code madang.fan-out} itself is.
 *
 * @param postgres how nodes exchange broadcasts over PostgreSQL
 */
@ConfigurationProperties("madang.fan-out")
record MadangFanOutProperties(@DefaultValue Postgres postgres) {

  /**
   * The fan-out over PostgreSQL.
   *
   * @param url how to reach PostgreSQL itself, if {@code spring.datasource.url} leads to a pooler
   *     that lends connections for one transaction
   */
  record Postgres(@Nullable String url) {}
}
