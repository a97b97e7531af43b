package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** A host that looks at its clients' frames sees all of them. */
class InterceptorOfHostIT {

  private static final int SENDS = 20;

  private final List<StompCommand> seen = new CopyOnWriteArrayList<>();

  @Test
  void everySend_isSeen() {
    try (TestServer server = TestServer.start(Settings.queue(256, 64 * 1024), new Watching());
        StompClient client = server.client("alice")) {
      long room = server.room();
      for (int i = 0; i < SENDS; i++) {
        assertThat(client.ask(TestServer.message(room, "message " + i)).command())
            .isEqualTo("RECEIPT");
      }
      assertThat(seen).filteredOn(StompCommand.SEND::equals).hasSize(SENDS);
    }
  }

  private final class Watching implements WebSocketMessageBrokerConfigurer {

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
      registration.interceptors(
          new ChannelInterceptor() {
            @Override
            public Message<?> preSend(Message<?> message, MessageChannel channel) {
              StompCommand command = StompHeaderAccessor.wrap(message).getCommand();
              if (command != null) {
                seen.add(command);
              }
              return message;
            }
          });
    }
  }
}
