package io.madang.chat.adapter.stomp.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.protocol.stomp.ProtocolViolation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeartBeatIntervalsTest {

  private static final Duration OFFER = Duration.ofSeconds(10);

  @ParameterizedTest
  @CsvSource({
    "'10000,10000', 10000, 10000",
    "'10000, 10000', 10000, 10000",
    "' 20000 , 5000 ', 10000, 20000",
    "'0,30000', 30000, 0",
    "'30000,0', 0, 30000",
    "'0,0', 0, 0",
    "'99999999999,1', 10000, 86400000"
  })
  void slowerSide_isAgreedOn(String header, long ours, long theirs) {
    assertThat(HeartBeatIntervals.agree(OFFER, header))
        .isEqualTo(
            new HeartBeatIntervals(
                Duration.ofMillis(ours).toNanos(), Duration.ofMillis(theirs).toNanos()));
  }

  @Test
  void sideThatSaysNothing_wantsNone() {
    assertThat(HeartBeatIntervals.agree(OFFER, null)).isEqualTo(HeartBeatIntervals.NONE);
    assertThat(HeartBeatIntervals.agree(Duration.ZERO, "1,1")).isEqualTo(HeartBeatIntervals.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1,2,3", "a,b", "-1,0", "+1,0", "1.5,0", "1,", "１,0"})
  void anythingElse_isMalformed(String header) {
    assertThatThrownBy(() -> HeartBeatIntervals.agree(OFFER, header))
        .isInstanceOf(ProtocolViolation.class);
  }
}
