package io.madang.chat.application.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPaceTest {

  private final HeadPace pace = new HeadPace(Duration.ofSeconds(5), Duration.ofMillis(400));

  /** All in milliseconds. */
  @ParameterizedTest
  @CsvSource({
    // hurry, since begin, since end, last look, look before, due
    "false, 4999, 4999, 0, 0, false",
    "false, 5000, 4999, 0, 0, true",
    "true, 399, 399, 0, 0, false",
    "true, 400, 390, 10, 10, true",
    "true, 440, 400, 40, 40, true",
    "true, 439, 399, 40, 40, false",
    "true, 1000, 900, 100, 100, false",
    "true, 1100, 1000, 100, 100, true",
    "false, 5000, 4000, 500, 500, false",
    "false, 5500, 5000, 500, 500, true",
    "true, 3400, 400, 3000, 10, true",
    "true, 3400, 400, 10, 3000, true"
  })
  void look_isDueByTheIntervalAndByTheCostOfLooking(
      boolean hurry, long sinceBegin, long sinceEnd, long last, long before, boolean due) {
    HeadPace.Cost cost = new HeadPace.Cost(Duration.ofMillis(last), Duration.ofMillis(before));

    assertThat(pace.isDue(hurry, Duration.ofMillis(sinceBegin), Duration.ofMillis(sinceEnd), cost))
        .isEqualTo(due);
  }
}
