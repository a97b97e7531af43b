package io.madang.chat.bootstrap;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Keeps everything in the host's {@link DataSource} if it has one, in the PostgreSQL at {@code
 * spring.datasource.url} if that is set, and otherwise in a file in {@code madang.data-dir}.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(MadangProperties.class)
public class StoreAutoConfiguration {

  static final String URL = "spring.datasource.url";

  @Bean
  @ConditionalOnMissingBean
  SqlStore sqlStore(
      MadangProperties properties, Environment environment, ObjectProvider<DataSource> hosts) {
    DataSource own = hosts.getIfUnique();
    if (own != null) {
      return SqlStore.over(own);
    }
    String url = environment.getProperty(URL, "");
    return url.isBlank() ? embedded(properties.dataDir()) : postgres(url, environment);
  }

  private static SqlStore embedded(Path folder) {
    try {
      return SqlStore.sqlite(folder.resolve("madang.db"));
    } catch (RuntimeException unusable) {
      throw new StartRefusedException(
          "The embedded store in madang.data-dir ("
              + folder
              + ") cannot be opened: "
              + unusable.getMessage(),
          "Let the server write to that folder, or set madang.data-dir to one where it may.",
          unusable);
    }
  }

  private static SqlStore postgres(String url, Environment environment) {
    try {
      return SqlStore.postgres(
          url,
          environment.getProperty("spring.datasource.username", ""),
          environment.getProperty("spring.datasource.password", ""));
    } catch (RuntimeException unusable) {
      throw new StartRefusedException(
          "The PostgreSQL of spring.datasource.url cannot be used: " + unusable.getMessage(),
          "Check spring.datasource.url, .username and .password, and that the database is running.",
          unusable);
    }
  }

  /** The store closes it. */
  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  RoomLog roomLog(SqlStore store) {
    return store.roomLog();
  }

  @Bean
  @ConditionalOnMissingBean
  RoomRepository roomRepository(SqlStore store) {
    return store.rooms();
  }

  @Bean
  @ConditionalOnMissingBean
  ReadCursors readCursors(SqlStore store) {
    return store.readCursors();
  }

  @Bean
  @ConditionalOnMissingBean
  MemberDirectory memberDirectory(SqlStore store) {
    return store.members();
  }

  @Bean
  @ConditionalOnMissingBean
  MemberAccounts memberAccounts(SqlStore store) {
    return store.accounts();
  }

  /** Named {@code store} in the answer. */
  @Bean
  @ConditionalOnMissingBean(name = "storeHealthIndicator")
  HealthIndicator storeHealthIndicator(SqlStore store) {
    return () -> store.reachable() ? Health.up().build() : Health.down().build();
  }
}
