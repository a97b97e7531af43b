package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TomcatOutletTest {

  /** If this fails after an update of Tomcat, everything works still, and fan-out costs more. */
  @Test
  void tomcatsSockets_areFound() {
    assertThat(TomcatOutlet.isTomcatKnown()).isTrue();
  }

  @Test
  void socketOfAnotherKind_hasNoOutlet() {
    assertThat(TomcatOutlet.of(new Object(), Runnable::run, Duration.ofSeconds(1))).isEmpty();
  }
}
