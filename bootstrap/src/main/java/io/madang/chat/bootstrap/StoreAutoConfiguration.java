package io.madang.chat.bootstrap;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Keeps everything in the host's {@link DataSource} if it has one, in the PostgreSQL, MariaDB or
 * MySQL at {@code spring.datasource.url} if that is set, and otherwise in a file in {@code
 * madang.data-dir}.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(MadangProperties.class)
public class StoreAutoConfiguration {

  static final String URL = "spring.datasource.url";

  /** Not opened if the host provides all the ports. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean(ChatStore.class)
  @DependsOnDatabaseInitialization
  SqlStore madangStore(
      MadangProperties properties, Environment environment, ObjectProvider<DataSource> hosts) {
    DataSource own = hosts.getIfUnique();
    if (own != null) {
      return over(own);
    }
    if (hosts.stream().findAny().isPresent()) {
      throw new StartRefusedException(
          "There are several DataSources, and none of them is the primary one.",
          "Mark one as @Primary, or provide a bean of SqlStore over the one for the chat.");
    }
    String url = environment.getProperty(URL, "");
    return url.isBlank() ? embedded(properties.dataDir()) : at(url, environment);
  }

  private static SqlStore over(DataSource hosts) {
    try {
      return SqlStore.over(hosts);
    } catch (IllegalStateException unfit) {
      throw unfit("The DataSource", unfit);
    } catch (RuntimeException unusable) {
      throw new StartRefusedException(
          "The DataSource cannot be used for the chat: " + unusable.getMessage(),
          "It must be one for PostgreSQL, MariaDB or MySQL whose user may create tables. Or provide"
              + " a bean of SqlStore.",
          unusable);
    }
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
          "Let the server write to that folder, or set madang.data-dir to one where it can.",
          unusable);
    }
  }

  private static SqlStore at(String url, Environment environment) {
    Server server = Server.of(url);
    try {
      return server.opening.open(
          url,
          environment.getProperty("spring.datasource.username", ""),
          environment.getProperty("spring.datasource.password", ""));
    } catch (IllegalStateException unfit) {
      throw unfit("The " + server.title + " of spring.datasource.url", unfit);
    } catch (RuntimeException unusable) {
      throw new StartRefusedException(
          "The %s of spring.datasource.url cannot be used: %s"
              .formatted(server.title, unusable.getMessage()),
          "Check spring.datasource.url, .username and .password, and that the database is running.",
          unusable);
    }
  }

  private static StartRefusedException unfit(String database, IllegalStateException why) {
    return new StartRefusedException(
        database + " cannot be used for the chat. " + why.getMessage(),
        "Correct this database, or use another one.",
        why);
  }

  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  Rooms madangRooms(ChatStore store) {
    return store.rooms();
  }

  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  Participants madangParticipants(ChatStore store) {
    return store.participants();
  }

  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  RoomLists madangRoomLists(ChatStore store) {
    return store.lists();
  }

  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  ReadCursors madangReadCursors(ChatStore store) {
    return store.cursors();
  }

  /** The log and its health indicator, both replaced by a host with another log. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(RoomLog.class)
  static class Log {

    /** The store closes it. */
    @Bean(destroyMethod = "")
    RoomLog madangRoomLog(ChatStore store) {
      return store.log();
    }

    /**
     * Shown under the name of this bean. A host with another store provides its own health
     * indicator.
     */
    @Bean
    @ConditionalOnMissingBean(name = "storeHealthIndicator")
    HealthIndicator storeHealthIndicator(ObjectProvider<SqlStore> stores) {
      return () ->
          stores.stream().allMatch(SqlStore::reachable)
              ? Health.up().build()
              : Health.down().build();
    }
  }

  /** Members who sign up here. Absent if the host owns its users. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(MemberDirectory.class)
  static class Members {

    @Bean
    MemberDirectory madangMembers(ChatStore store) {
      return store.members();
    }

    @Bean
    @ConditionalOnMissingBean
    MemberAccounts madangAccounts(ChatStore store) {
      return store.accounts();
    }
  }

  /** A database that a URL may name. */
  private record Server(String title, String scheme, Opening opening) {

    private static final List<Server> ALL =
        List.of(
            new Server("MariaDB", ":mariadb:", SqlStore::mariadb),
            new Server("MySQL", ":mysql:", SqlStore::mariadb),
            new Server("PostgreSQL", ":postgresql:", SqlStore::postgres));

    static Server of(String url) {
      return ALL.stream()
          .filter(server -> url.contains(server.scheme))
          .findFirst()
          .orElseThrow(() ->
              new StartRefusedException(
                  "spring.datasource.url is not that of a database which the chat knows.",
                  "Begin it with jdbc:postgresql:, jdbc:mariadb: or jdbc:mysql:, or leave it out"
                      + " for the embedded store."));
    }

    private interface Opening {
      SqlStore open(String url, String user, String password);
    }
  }
}
