package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodedTextTest {

  /** If this fails after an update of Tomcat, everything works still, and fan-out costs more. */
  @Test
  void tomcatsWay_isFound() {
    assertThat(EncodedText.hasTomcatsWay()).isTrue();
  }

  @Test
  void otherSockets_getTheTextByTheApi() throws IOException {
    RecordingSocket socket = new RecordingSocket();
    EncodedText.send(socket, "Grüße 😀".getBytes(StandardCharsets.UTF_8));
    assertThat(socket.writes()).containsExactly("Grüße 😀");
  }
}
