package io.madang.chat.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StompHeadTest {

  @Test
  void bodyWithALength_mayHoldAZero() {
    byte[] bytes = bytes("MESSAGE\ncontent-length:3\nx:y\n\na\0b\0NEXT");
    StompHead head = StompHead.read(bytes, 0, bytes.length);
    assertThat(head.bodyEnd(bytes, bytes.length)).isEqualTo(bytes.length - 5);
    assertThat(head.header(bytes, "x:")).isEqualTo("y");
    assertThat(head.header(bytes, "absent:")).isEmpty();
  }

  @Test
  void bodyWithoutALength_endsAtZero() {
    byte[] bytes = bytes("RECEIPT\nreceipt-id:join\n\n\0");
    StompHead head = StompHead.read(bytes, 0, bytes.length);
    assertThat(head.bodyEnd(bytes, bytes.length)).isEqualTo(bytes.length - 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
