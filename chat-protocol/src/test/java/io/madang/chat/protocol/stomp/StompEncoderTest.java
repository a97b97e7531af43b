package io.madang.chat.protocol.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StompEncoderTest {

  @Test
  void frame_isCommandHeadersEmptyLineNul() {
    byte[] frame =
        StompEncoder.frame(StompCommand.RECEIPT, StompVersion.V1_2)
            .header("receipt-id", "r1")
            .header("seq", 7)
            .bytes();
    assertThat(new String(frame, UTF_8)).isEqualTo("RECEIPT\nreceipt-id:r1\nseq:7\n\n\0");
  }

  @ParameterizedTest
  @CsvSource({"V1_2, 'a\\cb\\\\c\\nd\\re'", "V1_1, 'a\\cb\\\\c\\nd\re'", "V1_0, 'a:b\\c\nd\re'"})
  void header_isEscapedAsTheVersionDoes(StompVersion version, String escaped) {
    String frame =
        StompEncoder.frame(StompCommand.MESSAGE, version).header("h", "a:b\\c\nd\re").beginning();
    assertThat(frame).isEqualTo("MESSAGE\nh:" + escaped + "\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECT", "STOMP", "CONNECTED"})
  void framesThatAgreeOnAVersion_areNeverEscaped(StompCommand command) {
    assertThat(StompEncoder.frame(command, StompVersion.V1_2).header("h", "a:b\\c").beginning())
        .isEqualTo(command + "\nh:a:b\\c\n");
  }

  @Test
  void body_comesAfterTheHeaders() {
    byte[] frame = StompEncoder.frame(StompCommand.ERROR, StompVersion.V1_2).bytes("마당");
    assertThat(frame).isEqualTo("ERROR\n\n마당\0".getBytes(UTF_8));
  }

  @Test
  void header_isUtf8() {
    byte[] frame =
        StompEncoder.frame(StompCommand.RECEIPT, StompVersion.V1_2).header("h", "마당👋").bytes();
    assertThat(frame).isEqualTo("RECEIPT\nh:마당👋\n\n\0".getBytes(UTF_8));
  }
}
