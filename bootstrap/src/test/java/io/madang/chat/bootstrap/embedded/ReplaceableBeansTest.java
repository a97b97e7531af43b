package io.madang.chat.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.EngineAutoConfiguration;
import io.madang.chat.bootstrap.FanOutAutoConfiguration;
import io.madang.chat.bootstrap.SocketAutoConfiguration;
import io.madang.chat.bootstrap.StompAutoConfiguration;
import io.madang.chat.bootstrap.StoreAutoConfiguration;
import io.madang.chat.bootstrap.WebAutoConfiguration;
import io.madang.chat.bootstrap.WebSocketAutoConfiguration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.MethodMetadata;
import org.springframework.web.context.support.StandardServletEnvironment;

/** Each bean that the auto-configuration defines stays away when the host has its own. */
class ReplaceableBeansTest {

  private static final Class<?>[] CONFIGURATIONS =
      Configurations.getClasses(
          AutoConfigurations.of(
              StoreAutoConfiguration.class,
              FanOutAutoConfiguration.class,
              EngineAutoConfiguration.class,
              WebAutoConfiguration.class,
              SocketAutoConfiguration.class,
              StompAutoConfiguration.class,
              WebSocketAutoConfiguration.class));

  @Test
  void theTest_seesTheBeansOfAllAdapters() {
    assertThat(ours(nothing -> {}))
        .containsKeys(
            "madangStore",
            "madangRoomLog",
            "madangMembers",
            "madangFanOut",
            "madangEngine",
            "madangMemberRequests",
            "madangSocketHandler",
            "madangStompProtocol",
            "madangJsonProtocol",
            "storeHealthIndicator")
        .hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("names")
  void bean_staysAwayWhenTheHostHasItsOwn(String name) {
    Class<?> type = ours(nothing -> {}).get(name);

    boolean byType = !ours(host -> register(host, "theHosts", type)).containsKey(name);
    boolean byName = !ours(host -> register(host, name, type)).containsKey(name);

    assertThat(byType || byName).as("%s can be replaced by type or by name", name).isTrue();
  }

  @ParameterizedTest
  @MethodSource("names")
  void bean_hasANameThatNoHostUses(String name) {
    assertThat(name).matches("madang[A-Z].*|storeHealthIndicator|fanOutHealthIndicator");
  }

  static Iterable<String> names() {
    return ours(nothing -> {}).keySet();
  }

  /** Our beans by name, with their types; nothing is instantiated. */
  private static Map<String, Class<?>> ours(Consumer<GenericApplicationContext> host) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.setEnvironment(new StandardServletEnvironment());
      host.accept(context);
      context.register(CONFIGURATIONS);
      context.refreshForAotProcessing(new RuntimeHints());
      Map<String, Class<?>> beans = new TreeMap<>();
      Arrays.stream(context.getBeanDefinitionNames())
          .filter(name -> isOurs(context.getBeanDefinition(name)))
          .forEach(name -> beans.put(name, typeOf(context, name)));
      return beans;
    }
  }

  private static boolean isOurs(BeanDefinition definition) {
    MethodMetadata method =
        definition instanceof AnnotatedBeanDefinition annotated
            ? annotated.getFactoryMethodMetadata()
            : null;
    return method != null && method.getDeclaringClassName().startsWith("io.madang.chat.");
  }

  private static Class<?> typeOf(GenericApplicationContext context, String name) {
    @Nullable Class<?> type = context.getType(name);
    assertThat(type).as("the type of %s", name).isNotNull();
    return type;
  }

  private static <T> void register(GenericApplicationContext context, String name, Class<T> type) {
    context.registerBean(
        name,
        type,
        () -> {
          throw new IllegalStateException("Nothing is instantiated here");
        });
  }
}
