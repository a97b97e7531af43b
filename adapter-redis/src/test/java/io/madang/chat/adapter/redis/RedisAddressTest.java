package io.madang.chat.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that can never work are refused at once, and nothing of them is repeated. */
final class RedisAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://h",
        "redis://h:6380/3",
        "redis://user:secret@h:6380",
        "redis://:secret@10.0.0.1",
        "redis://[::1]:6379",
        "rediss://h?verifyPeer=NONE",
        "redis-sentinel://:secret@h1:1,h2:2,h3/0#master",
        "rediss-sentinel://h1#master"
      })
  void address_ofARedisIsTaken(String uri) {
    assertThat(RedisWire.at(uri).name()).isEqualTo("Redis");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|scheme",
        "secret|scheme",
        "http://:secret@host|scheme",
        "redis-socket:///tmp/secret|scheme",
        "redis+socket:///tmp/secret|scheme",
        "unix:///tmp/secret|scheme",
        "redis://:secret@ho st|well-formed",
        "redis://:secret@a:1,b:2|several servers",
        "redis://a:1,secret:2|several servers",
        "redis://a,secret|several servers",
        "rediss://secret@a:1,b:2,c:3/0|several servers",
        "redis://|host",
        "redis:///0|host",
        "redis://secret:65536|port",
        "redis-sentinel://secret:1,b:2|#",
        "redis-sentinel://secret:1#|#",
        "redis-sentinel://#secret|host"
      })
  void address_thatCannotWorkIsRefusedWithTheReason(String uri, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisWire.at(uri))
        .withNoCause()
        .withMessageContaining(reason)
        .withMessageContaining("redis-sentinel://")
        .withMessageNotContainingAny("secret");
  }
}
