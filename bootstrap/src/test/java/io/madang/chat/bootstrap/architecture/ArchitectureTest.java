package io.madang.chat.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.madang.chat.testkit.architecture.Hexagon;
import io.madang.chat.testkit.architecture.HexagonRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules, on the classes of all modules; only bootstrap sees them all. */
class ArchitectureTest {

  private static final String ROOT = "io.madang.chat";

  /** Jars too: in {@code mvn verify} our modules are jars. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /**
   * All of Spring but the hashing of passwords, which is a library; and whatever serves requests.
   */
  private static final String[] FRAMEWORKS = {
    "org.springframework.[beans|boot|context|core|http|messaging|util|web]..",
    "org.springframework.security.[authentication|config|core|web]..",
    "jakarta.servlet.."
  };

  private final HexagonRules rules =
      new HexagonRules(
          Hexagon.at(ROOT)
              .features(
                  "application.account",
                  "application.inbox",
                  "application.live",
                  "application.member",
                  "application.message",
                  "application.reading",
                  "application.room")
              .internals("application.internal")
              .protocol("protocol")
              .kits("kit.fanout", "kit.websocket")
              .drivingAdapters("adapter.web", "adapter.stomp", "adapter.websocket", "webclient")
              .drivenAdapters(
                  "adapter.redis",
                  "adapter.notify",
                  "adapter.broker",
                  "adapter.persistence",
                  "adapter.auth")
              .testSupport("testkit")
              .frameworks(FRAMEWORKS)
              .realSources(
                  "application.ChatEngine$Builder",
                  "application.AscendingIdSource",
                  "application.ThreadedTasks"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain.room.Room",
        "application.ChatEngine",
        "protocol.stomp.Utf8",
        "testkit.memory.InMemoryStore",
        "adapter.persistence.SqlStore",
        "kit.fanout.ClusterFanOut",
        "adapter.redis.RedisWire",
        "adapter.notify.NotifyWire",
        "adapter.broker.BrokerWire",
        "adapter.auth.JwtAccessTokens",
        "adapter.web.WebAdapterConfiguration",
        "kit.websocket.SocketConfiguration",
        "adapter.stomp.StompAdapterConfiguration",
        "adapter.websocket.WebSocketAdapterConfiguration",
        "webclient.WebClientConfiguration",
        "bootstrap.MadangApplication"
      })
  void classes_ofEveryModuleAreLookedAt(String known) {
    assertThat(CLASSES.contain(ROOT + "." + known)).isTrue();
  }

  @Test
  void classes_ofTestsAreNotLookedAt() {
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
  }

  /** A rule that the kit gains is tested here at once, before it gets its own test. */
  @Test
  void everyRule_isKept() {
    rules.all().forEach(ArchitectureTest::check);
  }

  @Test
  void rings_areRespected() {
    check(rules.ringsAreRespected());
  }

  @Test
  void domain_knowsOnlyTheJdk() {
    check(rules.domainKnowsOnlyTheJdk());
  }

  @Test
  void application_knowsOnlyTheDomain() {
    check(rules.applicationKnowsOnlyTheDomain());
  }

  @Test
  void drivingAdapters_callUseCases() {
    check(rules.drivingAdaptersCallUseCases());
  }

  @Test
  void drivenAdapters_callNothing() {
    check(rules.drivenAdaptersCallNothing());
  }

  @Test
  void drivenAdapters_doWithoutSpring() {
    check(rules.drivenAdaptersDoWithoutFrameworks());
  }

  @Test
  void internals_areUsedInside() {
    check(rules.internalsAreUsedInside());
  }

  @Test
  void internals_haveNoCycles() {
    check(rules.internalsHaveNoCycles());
  }

  @Test
  void core_hasNoCycles() {
    check(rules.coreHasNoCycles());
  }

  @Test
  void services_areHidden() {
    check(rules.servicesAreHidden());
  }

  @Test
  void adapters_showFewTypes() {
    check(rules.adaptersShowFewTypes());
  }

  @Test
  void useCases_haveOneMethod() {
    check(rules.useCasesHaveOneMethod());
  }

  @Test
  void messages_areData() {
    check(rules.messagesAreData());
  }

  @Test
  void ports_areSmall() {
    check(rules.portsAreSmall());
  }

  @Test
  void names_saySomething() {
    check(rules.namesSaySomething());
  }

  @Test
  void onlyPorts_tellTime() {
    check(rules.onlyPortsTellTime());
  }

  @Test
  void standardStreams_areLeftAlone() {
    check(rules.standardStreamsAreLeftAlone());
  }

  @Test
  void javaUtilLogging_isNotUsed() {
    check(rules.javaUtilLoggingIsNotUsed());
  }

  @Test
  void fields_areNotInjected() {
    check(rules.fieldsAreNotInjected());
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
