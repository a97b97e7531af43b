package io.madang.chat.kit.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TypingThrottleTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long START = Long.MAX_VALUE - Duration.ofMillis(500).toNanos();

  private final TypingThrottle throttle = new TypingThrottle();

  @Test
  void room_passesOnceASecondAlsoWhenTheClockWrapsRound() {
    assertThat(passes(1, START)).isTrue();
    assertThat(passes(1, START + SECOND - 1)).isFalse();
    assertThat(passes(1, START + SECOND)).isTrue();
    assertThat(passes(1, START + SECOND + SECOND / 2)).isFalse();
    assertThat(passes(1, START + 2 * SECOND)).isTrue();
  }

  @Test
  void rooms_haveTurnsOfTheirOwnButAreFewAtATime() {
    for (int room = 1; room <= 16; room++) {
      assertThat(passes(room, START + room)).as("room %s", room).isTrue();
    }
    assertThat(passes(17, START + 17)).isFalse();
    assertThat(passes(17, START + SECOND)).isFalse();
    assertThat(passes(17, START + SECOND + 1)).isTrue();
  }

  @Test
  void nothingPasses_whileTheLastIsUnderWay() {
    assertThat(throttle.begin(new RoomId(1), START)).isTrue();
    assertThat(throttle.begin(new RoomId(2), START)).isFalse();
    assertThat(throttle.begin(new RoomId(1), START + 5 * SECOND)).isFalse();
    throttle.end();
    assertThat(throttle.begin(new RoomId(2), START + 5 * SECOND)).isTrue();
  }

  private boolean passes(long room, long nanoTime) {
    boolean passed = throttle.begin(new RoomId(room), nanoTime);
    throttle.end();
    return passed;
  }
}
