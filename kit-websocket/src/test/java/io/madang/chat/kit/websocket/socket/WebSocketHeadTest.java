package io.madang.chat.kit.websocket.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WebSocketHeadTest {

  @Test
  void head_tellsTheLengthInAsFewBytesAsThereCanBe() {
    assertThat(headOf(0)).isEqualTo("8100");
    assertThat(headOf(125)).isEqualTo("817d");
    assertThat(headOf(126)).isEqualTo("817e007e");
    assertThat(headOf(65_535)).isEqualTo("817effff");
    assertThat(headOf(65_536)).isEqualTo("817f0000000000010000");
  }

  private static String headOf(int length) {
    ByteBuffer buffer = ByteBuffer.allocate(WebSocketHead.LONGEST);
    WebSocketHead.put(buffer, length);
    assertThat(buffer.position()).isEqualTo(WebSocketHead.size(length));
    return HexFormat.of().formatHex(buffer.array(), 0, buffer.position());
  }
}
