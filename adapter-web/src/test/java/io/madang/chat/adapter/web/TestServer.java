package io.madang.chat.adapter.web;

import com.example.page.SamplePage;
import io.madang.chat.adapter.auth.JwtAccessTokens;
import io.madang.chat.adapter.auth.SigningSecret;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.testkit.memory.InMemoryStore;
import io.madang.chat.testkit.memory.PlainPasswordHasher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The HTTP side on a real server and a free port, over a store in memory. */
final class TestServer implements AutoCloseable {

  static final OpenPages PAGES =
      new OpenPages(List.of("/", "/index.html", "/js/**", "/webjars/**"), "default-src 'self'");

  final StoreFault fault = new StoreFault();
  final SigningSecret secret = SigningSecret.random();
  final JwtAccessTokens tokens =
      new JwtAccessTokens(secret, Duration.ofHours(1), Clock.systemUTC());
  final ChatEngine engine;
  private final ConfigurableApplicationContext context;

  private TestServer(WebSettings settings) {
    engine = engine();
    context =
        new SpringApplicationBuilder(Application.class)
            .properties(
                Map.of(
                    "server.port",
                    "0",
                    "spring.main.banner-mode",
                    "off",
                    "logging.level.root",
                    "warn"))
            .initializers(created -> {
              var beans = (GenericApplicationContext) created;
              beans.registerBean(ChatEngine.class, () -> engine);
              beans.registerBean(WebSettings.class, () -> settings);
              beans.registerBean(OpenPages.class, () -> PAGES);
            })
            .run();
  }

  static TestServer start() {
    return start(WebSettings.defaults());
  }

  static TestServer start(WebSettings settings) {
    return new TestServer(settings);
  }

  int port() {
    return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  /** A client that is not logged in. */
  TestClient anybody() {
    return new TestClient(port(), null);
  }

  TestClient bearing(String token) {
    return new TestClient(port(), token);
  }

  @Override
  public void close() {
    context.close();
    engine.close();
  }

  private ChatEngine engine() {
    InMemoryStore store = new InMemoryStore();
    return ChatEngine.builder()
        .log(fault.around(RoomLog.class, store.log()))
        .rooms(fault.around(Rooms.class, store.rooms()))
        .participants(fault.around(Participants.class, store.participants()))
        .lists(fault.around(RoomLists.class, store.lists()))
        .cursors(fault.around(ReadCursors.class, store.cursors()))
        .members(fault.around(MemberDirectory.class, store.members()))
        .accounts(
            fault.around(MemberAccounts.class, store.accounts()), new PlainPasswordHasher(), tokens)
        .build();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({WebServerConfiguration.class, WebAdapterConfiguration.class, SamplePage.class})
  static class Application {}
}
