package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StompTextTest {

  @Test
  void frame_isCommandHeadersEmptyLineNul() {
    byte[] frame = StompText.frame("RECEIPT").header("receipt-id", "r1").header("seq", 7).bytes();
    assertThat(new String(frame, UTF_8)).isEqualTo("RECEIPT\nreceipt-id:r1\nseq:7\n\n\0");
  }

  @Test
  void header_isEscaped() {
    byte[] frame = StompText.frame("X").header("h", "a:b\\c\nd\re").beginning();
    assertThat(new String(frame, UTF_8)).isEqualTo("X\nh:a\\cb\\\\c\\nd\\re\n");
  }

  @Test
  void header_isUtf8() {
    byte[] frame = StompText.frame("X").header("h", "마당👋").beginning();
    assertThat(frame).isEqualTo("X\nh:마당👋\n".getBytes(UTF_8));
  }
}
