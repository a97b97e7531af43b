package io.madang.chat.adapter.web.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class LoginThrottleTest {

  private static final String ADDRESS = "192.0.2.1";
  private final Watch watch = new Watch();
  private final LoginThrottle throttle = new LoginThrottle(2, watch);

  @Test
  void account_mayFailSoOftenAMinute() {
    assertThat(throttle.tryTo("a@example.org", ADDRESS)).isEmpty();
    watch.now = watch.now.plusSeconds(20);
    assertThat(throttle.tryTo("A@Example.org ", ADDRESS)).isEmpty();
    assertThat(throttle.tryTo("a@example.org", "192.0.2.2")).contains(Duration.ofSeconds(40));
    watch.now = watch.now.plusSeconds(40);
    assertThat(throttle.tryTo("a@example.org", ADDRESS)).isEmpty();
  }

  @Test
  void account_isTheSameInEachWayToWriteItsAddress() {
    assertThat(throttle.tryTo("strasse@example.org", ADDRESS)).isEmpty();
    assertThat(throttle.tryTo("STRAẞE@example.org", ADDRESS)).isEmpty();
    assertThat(throttle.tryTo("ｓtrasse@example.org", "192.0.2.2")).isPresent();
  }

  @Test
  void address_mayFailThreeTimesAsOften() {
    for (int i = 0; i < 6; i++) {
      assertThat(throttle.tryTo("a" + i + "@example.org", ADDRESS)).isEmpty();
    }
    assertThat(throttle.tryTo("b@example.org", ADDRESS)).isPresent();
    assertThat(throttle.tryTo("b@example.org", "192.0.2.2")).isEmpty();
  }

  @Test
  void success_isNoFailure() {
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.tryTo("a@example.org", ADDRESS)).isEmpty();
      throttle.succeeded("a@example.org", ADDRESS);
    }
  }

  private static final class Watch extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
