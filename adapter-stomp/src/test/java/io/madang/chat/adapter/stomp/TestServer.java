package io.madang.chat.adapter.stomp;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.application.room.CreateGroupRoomCommand;
import io.madang.chat.application.room.JoinRoomCommand;
import io.madang.chat.application.room.LeaveRoomCommand;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.kit.websocket.SocketSettings;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The adapter in its own server, over an engine in memory. Alice and Bob may connect; their names
 * are their tokens.
 */
final class TestServer implements AutoCloseable {

  static final Member ALICE = Members.aMember(1, "alice");
  static final Member BOB = Members.aMember(2, "bob");

  /** A token of Alice's that runs out soon. */
  static final String SHORT = "alice-for-a-moment";

  /** A token for which the directory would be needed, which is away. */
  static final String NOT_TO_BE_CHECKED = "nobody-knows";

  private static final Map<String, Member> TOKENS = Map.of("alice", ALICE, "bob", BOB);

  final ControlledLog log;
  final FailingLists lists;
  final FollowedRooms followed = new FollowedRooms();
  private final ChatEngine engine;
  private final ConfigurableApplicationContext context;

  private TestServer(SocketSettings settings, Class<?>... hosts) {
    InMemoryStore store = new InMemoryStore();
    log = new ControlledLog(store);
    lists = new FailingLists(store.lists());
    engine = ChatEngine.builder().store(store).log(log).lists(lists).fanOut(followed).build();
    SpringApplication application = new SpringApplication(App.class);
    Arrays.stream(hosts).map(Class::getName).forEach(application.getSources()::add);
    application.setDefaultProperties(
        Map.of("server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "warn"));
    application.addInitializers(made -> {
      GenericApplicationContext beans = (GenericApplicationContext) made;
      beans.registerBean(ChatEngine.class, () -> engine);
      beans.registerBean(SocketSettings.class, () -> settings);
      beans.registerBean(AuthenticateUseCase.class, () -> TestServer::authenticate);
    });
    context = application.run();
  }

  /** Starts it with the defaults, or inside a host that has these classes. */
  static TestServer start(SocketSettings settings, Class<?>... hosts) {
    return new TestServer(settings, hosts);
  }

  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  List<String> beansOf(Class<?> type) {
    return List.of(context.getBeanNamesForType(type));
  }

  URI socket(String path) {
    return URI.create("ws://localhost:" + port() + path);
  }

  URI http(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  /** A connected client that listens to its replies. */
  StompClient client(String token) {
    StompClient client = StompClient.connected(socket("/ws"), token);
    client.listenToReplies();
    return client;
  }

  /** A new room with Alice and Bob. */
  long room() {
    RoomId room =
        engine
            .rooms()
            .createGroup()
            .create(new CreateGroupRoomCommand(ALICE, new RoomName("room")))
            .id();
    engine.rooms().join().join(new JoinRoomCommand(BOB, room));
    return room.value();
  }

  void leave(Member member, long room) {
    engine.rooms().leave().leave(new LeaveRoomCommand(member, new RoomId(room)));
  }

  /** Alice says something, past the adapter; returns when it is stored. */
  void say(long room, String text) {
    engine
        .messages()
        .send()
        .send(
            new SendMessageCommand(
                ALICE, new RoomId(room), new MessageText(text), Optional.empty()))
        .toCompletableFuture()
        .join();
  }

  static StompFrame message(long room, String text) {
    return StompFrame.of("SEND")
        .with("destination", "/publish/" + room)
        .body("{\"message\":\"" + text + "\"}");
  }

  @Override
  public void close() {
    stop();
  }

  /** Stops as an operator stops a server; to do it twice is harmless. */
  void stop() {
    context.close();
    engine.close();
  }

  private static Optional<AuthenticatedMember> authenticate(String token) {
    if (token.equals(NOT_TO_BE_CHECKED)) {
      throw new StoreUnavailableException("the directory does not answer");
    }
    if (token.equals(SHORT)) {
      return Optional.of(
          new AuthenticatedMember(ALICE, MemberRole.USER, Instant.now().plusMillis(1_500)));
    }
    return Optional.ofNullable(TOKENS.get(token))
        .map(member -> new AuthenticatedMember(member, MemberRole.USER, Instant.MAX));
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(StompAdapterConfiguration.class)
  static class App {}
}
