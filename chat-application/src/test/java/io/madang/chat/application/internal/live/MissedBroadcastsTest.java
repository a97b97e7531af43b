package io.madang.chat.application.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissedBroadcastsTest {

  /** All in milliseconds; the clock may begin anywhere. */
  @ParameterizedTest
  @CsvSource({
    // misses, now, count, recent, deaf
    "'', 0, 0, false, false",
    "'0', 0, 1, true, false",
    "'0', 29999, 1, true, false",
    "'0', 30000, 1, false, false",
    "'0 999', 999, 1, true, false",
    "'0 1000', 1000, 2, true, false",
    "'0 500 999 1000', 1000, 2, true, false",
    "'0 1000 2000', 2000, 3, true, true",
    "'0 1000 2000', 31999, 3, true, true",
    "'0 1000 2000', 32000, 3, false, false",
    "'0 29000 58000', 58000, 3, true, true",
    "'0 30000 60000', 60000, 3, true, false",
    "'0 1000 2000 40000', 40000, 4, true, false",
    "'-5000 -4000 -3000', -3000, 3, true, true"
  })
  void misses_makeTheNodeHurry_andTheThirdInARowMakesItDeaf(
      String misses, long now, long count, boolean recent, boolean deaf) {
    MissedBroadcasts state = MissedBroadcasts.NONE;
    for (String at : Arrays.asList(misses.split(" "))) {
      state = at.isEmpty() ? state : state.another(Duration.ofMillis(Long.parseLong(at)));
    }

    assertThat(state.count()).isEqualTo(count);
    assertThat(state.isRecent(Duration.ofMillis(now))).isEqualTo(recent);
    assertThat(state.isDeaf(Duration.ofMillis(now))).isEqualTo(deaf);
  }

  @Test
  void nothingMissed_isNeverRecent_howeverTheClockBegins() {
    assertThat(MissedBroadcasts.NONE.isRecent(Duration.ofMillis(-1))).isFalse();
  }
}
