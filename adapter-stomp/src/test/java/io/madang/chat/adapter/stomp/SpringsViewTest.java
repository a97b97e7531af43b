package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.TextMessage;

class SpringsViewTest {

  private static final String SEND = "SEND\ndestination:/publish/7\ncontent-length:2\n\n{}\0";

  private final SpringsView view = new SpringsView(Duration.ofHours(1));

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r\n", "CONNECT\naccept-version:1.2\n\n\0", "ACK\nid:1\n\n\0\n", SEND})
  void afterAWholeFrame_thereIsNothingToSee(String whole) {
    view.seen(new TextMessage(whole));
    assertThat(view.isDue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEND\ndestination:/publish/7\n\n{",
        "ACK\nid:1\n\n\0ACK\n",
        "UNSUBSCRIBE\nid:1\ncontent-length:9\n\n\0"
      })
  void afterWhatMayBeAPart_everythingIsToBeSeen(String part) {
    view.seen(new TextMessage(part));
    view.seen(new TextMessage(SEND));
    assertThat(view.isDue()).isTrue();
  }

  @Test
  void afterBytes_everythingIsToBeSeen() {
    view.seen(new BinaryMessage(new byte[] {'\n'}));
    assertThat(view.isDue()).isTrue();
  }

  @Test
  void whenAHeartBeatIsOwed_theNextIsToBeSeen() {
    SpringsView strict = new SpringsView(Duration.ofNanos(1));
    strict.seen(new TextMessage(SEND));
    assertThat(strict.isDue()).isTrue();
  }

  @Test
  void withoutHeartBeats_nothingIsOwed() {
    SpringsView free = new SpringsView(Duration.ZERO);
    free.seen(new TextMessage(SEND));
    assertThat(free.isDue()).isFalse();
  }
}
