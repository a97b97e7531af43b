package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A server that must not start says why and what to do, without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated("it reads the log of this JVM")
class StartRefusedIT {

  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c2hvcnQ=",
        "not base64!",
        "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void unfitSecret_isRefused(String secret, CapturedOutput output) {
    refused(output, "--madang.jwt.secret=" + secret);
    assertThat(output).contains("madang.jwt.secret is unfit", "openssl rand -base64 32");
    assertThat(output).doesNotContain(secret);
  }

  @Test
  void nodesOfACluster_needASecretThatTheyShare(CapturedOutput output) {
    refused(output, "--madang.redis.uri=redis://127.0.0.1:1");
    assertThat(output).contains("madang.jwt.secret must be set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis://:hidden-password@a:1,b:2", "redis-socket:///hidden-password"})
  void addressOfARedis_thatCanNeverWorkIsRefused(String uri, CapturedOutput output) {
    refused(output, "--madang.redis.uri=" + uri, "--madang.jwt.secret=" + TwoNodesIT.newSecret());
    assertThat(output).contains("madang.redis.uri is unfit", "redis-sentinel://");
    assertThat(output).doesNotContain("hidden-password");
  }

  @ParameterizedTest
  @CsvSource({
    "redis, madang.redis.uri",
    "postgres, spring.datasource.url",
    "broker, madang.broker.uri"
  })
  void fanOut_withoutWhatItNeedsIsRefused(String choice, String missing, CapturedOutput output) {
    refused(output, "--madang.fan-out=" + choice, "--madang.jwt.secret=" + TwoNodesIT.newSecret());
    assertThat(output).contains("madang.fan-out is " + choice + ", but " + missing + " is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis", "postgres", "broker"})
  void fanOut_needsASecretThatTheNodesShare(String choice, CapturedOutput output) {
    refused(
        output,
        "--madang.fan-out=" + choice,
        "--madang.redis.uri=redis://127.0.0.1:1",
        "--madang.broker.uri=stomp://127.0.0.1:1",
        "--madang.fan-out.postgres.url=jdbc:postgresql://127.0.0.1:1/x");
    assertThat(output).contains("madang.jwt.secret must be set");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stomp://:hidden-password@a:1,b:2|/topic/x.",
        "amqp://:hidden-password@a|/topic/x.",
        "stomp://a|/topic/hidden-password x."
      })
  void addressOfABroker_thatCanNeverWorkIsRefused(
      String uri, String prefix, CapturedOutput output) {
    refused(
        output,
        "--madang.fan-out=broker",
        "--madang.broker.uri=" + uri,
        "--madang.broker.prefix=" + prefix,
        "--madang.jwt.secret=" + TwoNodesIT.newSecret());
    assertThat(output).contains("madang.broker.uri or .prefix is unfit");
    assertThat(output).doesNotContain("hidden-password");
  }

  @Test
  void postgresThatIsAway_isNamedBySetting(CapturedOutput output) {
    refused(
        output,
        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/madang",
        "--spring.datasource.password=hidden-password");
    assertThat(output).contains("The PostgreSQL of spring.datasource.url cannot be used");
    assertThat(output).doesNotContain("hidden-password");
  }

  @ParameterizedTest
  @CsvSource({"jdbc:mariadb, MariaDB", "jdbc:mysql, MySQL"})
  void mariaDbThatIsAway_isNamedBySetting(String scheme, String title, CapturedOutput output) {
    refused(
        output,
        "--spring.datasource.url=" + scheme + "://127.0.0.1:1/madang",
        "--spring.datasource.password=hidden-password");
    assertThat(output).contains("The " + title + " of spring.datasource.url cannot be used");
    assertThat(output).doesNotContain("hidden-password");
  }

  @Test
  void databaseOfAnotherKind_isRefused(CapturedOutput output) {
    refused(output, "--spring.datasource.url=jdbc:h2:mem:madang");
    assertThat(output).contains("jdbc:postgresql:, jdbc:mariadb: or jdbc:mysql:");
  }

  @Test
  void postgresThatIsUnfit_isRefusedWithTheReason(CapturedOutput output) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        statement.execute("ALTER DATABASE postgres SET default_transaction_read_only = on");
      }
      refusedOver(postgres, "latin", output);
      assertThat(output)
          .contains(
              "The PostgreSQL of spring.datasource.url cannot be used for the chat. The encoding of"
                  + " the database is LATIN1 and must be UTF8");
      refusedOver(postgres, "postgres", output);
      assertThat(output).contains("The database takes no writes", "default_transaction_read_only");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "madang.web.path-prefix=team-chat/",
        "madang.allowed-origins=*",
        "madang.allowed-origins=https://chat.example.org,null",
        "madang.allowed-headers=*"
      })
  void unfitSettingOfTheWeb_isNamed(String setting, CapturedOutput output) {
    refused(output, "--" + setting);
    assertThat(output).contains("A setting is unfit.", "madang.web.path-prefix");
  }

  @Test
  void folderThatIsNone_isNamed(CapturedOutput output) throws IOException {
    data = Files.createFile(data.resolve("a-file")).resolve("below");
    refused(output);
    assertThat(output).contains("madang.data-dir (" + data + ")");
  }

  private void refusedOver(EmbeddedPostgres postgres, String database, CapturedOutput output) {
    refused(
        output,
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database),
        "--spring.datasource.username=postgres",
        "--madang.jwt.secret=" + TwoNodesIT.newSecret());
  }

  private void refused(CapturedOutput output, String... settings) {
    Throwable refusal = null;
    try (ServerNode node = ServerNode.alone(data, settings)) {
      assertThat(node).as("started in spite of " + List.of(settings)).isNull();
    } catch (RuntimeException expected) {
      refusal = expected;
    }
    assertThat(refusal).isNotNull();
    assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
  }
}
