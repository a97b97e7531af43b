package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendFrameTest {

  @Test
  void plainSend_isRead() {
    SendFrame frame =
        SendFrame.read(
                "SEND\n"
                    + "destination:/publish/7\n"
                    + "receipt:r:1\n"
                    + "client-msg-id:c\n"
                    + "other:x\n\n"
                    + "{\"a\":1}\0")
            .orElseThrow();
    assertThat(frame.room().value()).isEqualTo(7);
    assertThat(frame.receipt()).isEqualTo("r:1");
    assertThat(frame.clientMessageId()).isEqualTo("c");
    assertThat(frame.body()).isEqualTo("{\"a\":1}".getBytes(UTF_8));
  }

  @Test
  void whatIsNotSaid_isNotThere() {
    SendFrame frame = SendFrame.read("SEND\ndestination:/app/7\n\n\0").orElseThrow();
    assertThat(frame.receipt()).isNull();
    assertThat(frame.clientMessageId()).isNull();
    assertThat(frame.body()).isEmpty();
  }

  @Test
  void ofRepeatedHeaders_theFirstCounts() {
    assertThat(
            SendFrame.read("SEND\ndestination:/publish/7\nreceipt:a\nreceipt:b\n\n\0")
                .orElseThrow()
                .receipt())
        .isEqualTo("a");
  }

  @Test
  void body_mayHaveEmptyLinesAndBeFollowedByLineFeeds() {
    assertThat(
            SendFrame.read("SEND\ndestination:/publish/7\n\none\n\ntwo\0\n\n").orElseThrow().body())
        .isEqualTo("one\n\ntwo".getBytes(UTF_8));
  }

  @Test
  void contentLength_countsBytes() {
    assertThat(SendFrame.read("SEND\ndestination:/publish/7\ncontent-length:6\n\n마당\0"))
        .isPresent();
    assertThat(SendFrame.read("SEND\ndestination:/publish/7\ncontent-length:2\n\n마당\0")).isEmpty();
  }

  @Test
  void whatIsTooLarge_isForTheDecoder() {
    String head = "SEND\ndestination:/publish/7\n\n";
    assertThat(SendFrame.read(head + "x".repeat(64 * 1024 - 100) + "\0")).isPresent();
    assertThat(SendFrame.read(head + "x".repeat(64 * 1024) + "\0")).isEmpty();
    assertThat(SendFrame.read(head + "마".repeat(32 * 1024) + "\0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\0",
        "SEND",
        "SEND\n",
        "SEND\n\n\0",
        "SEND\ndestination:/publish/7\n\n{}",
        "SEND\ndestination:/publish/7\n\0",
        "SEND\ndestination:/publish/7\n\n{\0}\0",
        "SEND\ndestination:/publish/7\n\n{}\0SEND\ndestination:/publish/7\n\n{}\0",
        "SEND\ndestination:/publish/7\n\n{}\0\r\n",
        "SEND\r\ndestination:/publish/7\r\n\r\n{}\0",
        "SEND\ndestination:/publish/7\r\n\n{}\0",
        "SEND\ndestination:/publish/7\nreceipt:a\\cb\n\n{}\0",
        "SEND\ndestination:/publish/7\nre\\cceipt:a\n\n{}\0",
        "SEND\ndestination:/publish/7\nno colon\n\n{}\0",
        "SEND\ndestination:/publish/7\n:no name\n\n{}\0",
        "SEND\ndestination:/publish/7\ncontent-length:x\n\n{}\0",
        "SEND\ndestination:/publish/7/typing\n\n{}\0",
        "SEND\ndestination:/topic/7\n\n{}\0",
        "SEND\ndestination:/publish/7 \n\n{}\0",
        "SENDER\ndestination:/publish/7\n\n{}\0",
        "\nSEND\ndestination:/publish/7\n\n{}\0",
        "SUBSCRIBE\nid:s\ndestination:/publish/7\n\n\0"
      })
  void everythingElse_isForTheDecoder(String text) {
    assertThat(SendFrame.read(text)).isEmpty();
  }
}
