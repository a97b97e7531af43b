package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.kit.websocket.SocketSettings;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** A host may have a message broker of Spring's, with the same destinations, beside ours. */
class HostWithSpringsBrokerIT {

  @Test
  void bothBrokers_serveTheirOwnClients() {
    try (TestServer server = TestServer.start(SocketSettings.defaults(), Host.class);
        StompClient ours = server.client("alice");
        StompClient theirs = StompClient.open(server.socket("/hosts"))) {
      theirs.sendText("CONNECT\naccept-version:1.2\n\n\0");
      theirs.await("CONNECTED");
      theirs.sendText("SUBSCRIBE\nid:h\ndestination:/topic/1\n\n\0");
      await()
          .until(() -> {
            theirs.sendText("SEND\ndestination:/topic/1\n\nthe host's\0");
            return !theirs.messages("h").isEmpty();
          });

      long room = server.room();
      ours.subscribe("s", "/topic/" + room);
      assertThat(ours.ask(TestServer.message(room, "ours")).command()).isEqualTo("RECEIPT");
      assertThat(ours.awaitMessages("s", 1).getFirst().body()).contains("ours");
      assertThat(theirs.frames()).extracting(StompFrame::body).noneMatch(b -> b.contains("ours"));
    }
  }

  @Test
  void ourClock_doesNotTakeThePlaceOfTheHostsScheduler() {
    try (TestServer server = TestServer.start(SocketSettings.defaults())) {
      assertThat(server.beansOf(TaskScheduler.class)).noneMatch(name -> name.contains("adang"));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSocketMessageBroker
  static class Host implements WebSocketMessageBrokerConfigurer {

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
      registry.addEndpoint("/hosts");
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
      registry.enableSimpleBroker("/topic");
    }
  }
}
