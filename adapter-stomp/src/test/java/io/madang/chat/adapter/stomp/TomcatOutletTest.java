package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
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

  @Test
  void head_tellsTheLengthInAsFewBytesAsThereCanBe() {
    assertThat(headOf(0)).isEqualTo("8100");
    assertThat(headOf(125)).isEqualTo("817d");
    assertThat(headOf(126)).isEqualTo("817e007e");
    assertThat(headOf(65_535)).isEqualTo("817effff");
    assertThat(headOf(65_536)).isEqualTo("817f0000000000010000");
  }

  private static String headOf(int length) {
    ByteBuffer text = new WriteBuffers().take(length);
    text.limit(WriteBuffers.HEAD + length);
    TomcatOutlet.putHead(text);
    byte[] head = new byte[text.remaining() - length];
    text.get(head);
    return HexFormat.of().formatHex(head);
  }
}
