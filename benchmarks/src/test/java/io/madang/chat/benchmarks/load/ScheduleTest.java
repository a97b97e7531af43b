package io.madang.chat.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void delay_doesNotMoveWhatIsDue() {
    Schedule schedule = new Schedule(1_000, 1e9 / 100);
    List<Long> intended = new ArrayList<>();
    assertThat(schedule.run(1_050, (ordinal, when) -> intended.add(when))).isEqualTo(50);
    assertThat(schedule.run(1_350, (ordinal, when) -> intended.add(when))).isEqualTo(50);
    assertThat(intended).containsExactly(1_000L, 1_100L, 1_200L, 1_300L);
  }
}
