package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.kit.websocket.SocketSettings;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What clients see of a server that stops. */
class GracefulShutdownIT {

  @Test
  void clients_areToldToComeBack() {
    try (TestServer server = TestServer.start(SocketSettings.defaults());
        StompClient alice = server.client("alice");
        StompClient silent = StompClient.open(server.socket("/ws"))) {
      alice.subscribe("s", "/topic/" + server.room());
      server.stop();
      assertThat(alice.awaitClosed()).isEqualTo(1012);
      assertThat(silent.awaitClosed()).isEqualTo(1012);
      assertThat(alice.closeReason()).matches("retry-after-ms=[0-9]{1,3}");
    }
  }

  @Test
  void whatWasSent_isAnsweredFirst() {
    try (TestServer server = TestServer.start(SocketSettings.defaults());
        StompClient alice = server.client("alice");
        StompClient silent = StompClient.open(server.socket("/ws"))) {
      long room = server.room();
      server.log.hold();
      alice.send(TestServer.message(room, "on its way").with("receipt", "r"));
      StompFrame fence = TestServer.message(room, "").with("receipt", "fence");
      alice.send(fence);
      alice.await("the refusal behind it", frame -> frame.body().contains("fence"));
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
      assertThat(silent.awaitClosed()).isEqualTo(1012);
      assertThat(alice.isOpen()).isTrue();
      server.log.release();

      alice.await("the receipt", frame -> frame.find("receipt-id").equals(Optional.of("r")));
      assertThat(alice.awaitClosed()).isEqualTo(1012);
      stopped.join();
    }
  }
}
