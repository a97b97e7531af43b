package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;

class MessagePartsTest {

  private final MessageParts parts = new MessageParts();

  @Test
  void wholeMessage_passesAsItIs() {
    TextMessage whole = new TextMessage("all");
    assertThat(parts.add(whole)).containsSame(whole);
    assertThat(parts.waiting()).isZero();
  }

  @Test
  void parts_becomeOneMessage() {
    assertThat(parts.add(new TextMessage("one ", false))).isEmpty();
    assertThat(parts.add(new TextMessage("two ", false))).isEmpty();
    assertThat(parts.waiting()).isEqualTo(8);
    assertThat(parts.add(new TextMessage("three", true)))
        .contains(new TextMessage("one two three"));
    assertThat(parts.waiting()).isZero();
    assertThat(parts.add(new TextMessage("next"))).contains(new TextMessage("next"));
  }

  @Test
  void characterInTwoParts_isWhole() {
    String smile = "😀";
    assertThat(parts.add(new TextMessage(smile.substring(0, 1), false))).isEmpty();
    assertThat(parts.add(new TextMessage(smile.substring(1), true)))
        .contains(new TextMessage(smile));
  }

  @Test
  void signOfLife_mayComeBetweenParts() {
    PongMessage pong = new PongMessage();
    assertThat(parts.add(new TextMessage("one ", false))).isEmpty();
    assertThat(parts.add(pong)).containsSame(pong);
    assertThat(parts.add(new TextMessage("two", true))).contains(new TextMessage("one two"));
  }

  @Test
  void binaryParts_becomeOneMessage() {
    assertThat(parts.add(new BinaryMessage(bytes("one "), false))).isEmpty();
    assertThat(parts.waiting()).isEqualTo(4);
    assertThat(parts.add(new BinaryMessage(bytes("two"), true)))
        .contains(new BinaryMessage(bytes("one two")));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
