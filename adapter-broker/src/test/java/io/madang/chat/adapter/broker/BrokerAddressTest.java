package io.madang.chat.adapter.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that can never work are refused at once, and nothing of them is repeated. */
final class BrokerAddressTest {

  @Test
  void address_isReadWhole() {
    BrokerAddress address =
        BrokerAddress.parse("stomp+tls://ada:p%40ss:w@broker.internal:7000/chat");

    assertThat(address.tls()).isTrue();
    assertThat(address.host()).isEqualTo("broker.internal");
    assertThat(address.port()).isEqualTo(7000);
    assertThat(address.user()).isEqualTo("ada");
    assertThat(address.password()).isEqualTo("p@ss:w");
    assertThat(address.vhost()).isEqualTo("chat");
    assertThat(address).asString().doesNotContain("p@ss");
  }

  @Test
  void address_hasTheUsualPortAndHost() {
    assertThat(BrokerAddress.parse("stomp://h").port()).isEqualTo(61613);
    assertThat(BrokerAddress.parse("stomp+tls://h/").port()).isEqualTo(61614);
    assertThat(BrokerAddress.parse("stomp://h").vhost()).isEqualTo("/");
    assertThat(BrokerAddress.parse("stomp://h").user()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|scheme",
        "secret|scheme",
        "http://:secret@host|scheme",
        "amqp://:secret@host|scheme",
        "stomp://:secret@ho st|well-formed",
        "stomp://:secret@a:1,b:2|several servers",
        "stomp://a,secret|several servers",
        "stomp:///secret|host",
        "stomp://secret:0|port",
        "stomp://secret:65536|port"
      })
  void address_thatCannotWorkIsRefusedWithTheReason(String uri, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrokerWire.at(uri, "/topic/madang.v1."))
        .withNoCause()
        .withMessageContaining(reason)
        .withMessageContaining("stomp+tls://")
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/topic/a b", "/topic/a\nb", "/topic/마당."})
  void prefix_thatIsNoDestinationIsRefused(String prefix) {
    assertThatIllegalArgumentException().isThrownBy(() -> BrokerWire.at("stomp://h", prefix));
  }
}
