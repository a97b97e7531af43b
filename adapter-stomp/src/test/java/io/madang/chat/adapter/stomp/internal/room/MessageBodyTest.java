package io.madang.chat.adapter.stomp.internal.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.message.ClientMessageId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBodyTest {

  @Test
  void text_isKeptAsItIs() {
    String text =
        read("{\"message\":\" <b>e\\u0301 \\ud83d\\udc4b</b>\\n\",\"x\":[1]}", null).text().value();
    assertThat(text).isEqualTo(" <b>e\u0301 \ud83d\udc4b</b>\n");
  }

  @Test
  void clientMessageId_mayStandInTheBody() {
    assertThat(read("{\"message\":\"a\",\"clientMessageId\":\"b-1\"}", null).clientMessageId())
        .contains(new ClientMessageId("b-1"));
  }

  @Test
  void clientMessageId_inTheHeaderWins() {
    assertThat(read("{\"message\":\"a\",\"clientMessageId\":\"b-1\"}", "h-1").clientMessageId())
        .contains(new ClientMessageId("h-1"));
  }

  /** Whatever stands there instead of an id does not count. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "{}", "[]", "\"a b\"", "null", "true"})
  void clientMessageId_inTheHeader_countsAlone(String inTheBody) {
    String body = "{\"message\":\"a\",\"clientMessageId\":" + inTheBody + "}";
    assertThat(read(body, "h-1").clientMessageId()).contains(new ClientMessageId("h-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"message\":\"a\"}", "{\"message\":\"a\",\"clientMessageId\":null}"})
  void clientMessageId_mayBeMissing(String body) {
    assertThat(read(body, null).clientMessageId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "null",
        "[]",
        "\"message\"",
        "{}",
        "{\"message\":null}",
        "{\"message\":1}",
        "{\"message\":[\"a\"]}",
        "{\"message\":{}}",
        "{\"message\":\"\"}",
        "{\"message\":\"a\"",
        "{\"message\":\"a\\u0000\"}",
        "{\"message\":\"\\ud800\"}",
        "{\"message\":\"a\",\"clientMessageId\":1}",
        "{\"message\":\"a\",\"clientMessageId\":\"\"}",
        "{\"message\":\"a\",\"clientMessageId\":\"a b\"}"
      })
  void anythingElse_isInvalidAndIsNotRepeated(String body) {
    assertThatThrownBy(() -> read(body, null))
        .isInstanceOf(InvalidValueException.class)
        .hasNoCause()
        .hasMessageNotContaining("hello");
  }

  @Test
  void deepNesting_isInvalidAndNoMore() {
    String deep = "{\"message\":" + "[".repeat(30_000);
    assertThatThrownBy(() -> read(deep, null)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void headerId_isCheckedToo() {
    assertThatThrownBy(() -> read("{\"message\":\"a\"}", "no spaces"))
        .isInstanceOf(InvalidValueException.class);
  }

  private static MessageBody read(String body, @Nullable String header) {
    return MessageBody.read(body.getBytes(UTF_8), header);
  }
}
