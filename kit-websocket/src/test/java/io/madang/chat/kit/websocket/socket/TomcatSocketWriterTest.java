package io.madang.chat.kit.websocket.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TomcatSocketWriterTest {

  /** If this fails after an update of Tomcat, everything works still, and fan-out costs more. */
  @Test
  void tomcatsSockets_areFound() {
    assertThat(TomcatSocketWriter.isTomcatKnown()).isTrue();
  }

  @Test
  void socketOfAnotherKind_hasNoWriter() {
    assertThat(TomcatSocketWriter.of(new Object(), Runnable::run, Duration.ofSeconds(1))).isEmpty();
  }
}
