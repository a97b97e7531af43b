package io.madang.chat.bootstrap;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.adapter.persistence.original.ImportReport;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Instead of a server, a command that fills the store from the database of the tutorial's server,
 * and ends.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(StoreAutoConfiguration.class)
@EnableConfigurationProperties(OriginalImport.Settings.class)
class OriginalImport {

  private static final Logger LOGGER = LoggerFactory.getLogger(OriginalImport.class);
  private static final String ASKED = "madang.import.from";

  private OriginalImport() {}

  /** By an argument or a variable of the environment. */
  static boolean isAskedFor(String... args) {
    return Arrays.stream(args).anyMatch(arg -> arg.startsWith("--" + ASKED + "="))
        || System.getenv("MADANG_IMPORT_FROM") != null;
  }

  static void run(String... args) {
    new SpringApplicationBuilder(OriginalImport.class)
        .web(WebApplicationType.NONE)
        .properties("spring.main.banner-mode=off", "spring.application.name=madang")
        .run(args)
        .close();
  }

  @Configuration(proxyBeanMethods = false)
  static class Command {

    @Bean
    CommandLineRunner importing(SqlStore store, Settings settings) {
      return args -> report(fill(store, settings));
    }
  }

  private static ImportReport fill(SqlStore store, Settings settings) {
    try {
      return store.importOriginal(
          settings.from(), settings.username(), settings.password(), settings.zoneOrHere());
    } catch (IllegalStateException refused) {
      throw new StartRefusedException(
          "Nothing was imported from madang.import.from. " + refused.getMessage(),
          "Check madang.import.from, .username and .password, and that the store is a new one.",
          refused);
    }
  }

  private static void report(ImportReport made) {
    LOGGER.info(
        "Imported {} members, {} rooms, {} participants and {} messages",
        made.members(),
        made.rooms(),
        made.participants(),
        made.messages());
    LOGGER.info(
        "Replaced {} addresses. {} members have a password that cannot be used. Left out {}"
            + " participants and {} messages",
        made.replacedAddresses(),
        made.unusablePasswords(),
        made.participantsLeftOut(),
        made.messagesLeftOut());
  }

  /**
   * Where the import comes from.
   *
   * @param from the JDBC URL of the tutorial's database; with it, the server imports and ends
   * @param username for that database
   * @param password for that database
   * @param zone in which the tutorial's server ran; by default that of this machine
   */
  @ConfigurationProperties("madang.import")
  record Settings(
      @DefaultValue("") String from,
      @DefaultValue("") String username,
      @DefaultValue("") String password,
      @Nullable ZoneId zone) {

    ZoneId zoneOrHere() {
      return zone == null ? ZoneId.systemDefault() : zone;
    }

    @Override
    public String toString() {
      return "Settings[hidden]";
    }
  }
}
