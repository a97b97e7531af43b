package io.madang.chat.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @Test
  void anyPointInTime_isReadAsItIsWritten() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      long unit = (long) Math.pow(10, random.nextInt(10));
      Instant at =
          Instant.ofEpochSecond(
              random.nextLong(-62_167_219_200L, 253_402_300_800L),
              random.nextLong(1_000_000_000) / unit * unit);
      assertThat(Times.instant(at.toString())).as("seed %d", seed).isEqualTo(at);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-03",
        "2026-02-03T04:05:06.789012",
        "2026-02-30T04:05:06.789012Z",
        "2026-13-03T04:05:06.789012Z",
        "2026-02-03T04:61:06.789012Z",
        "2026-02-03 04:05:06.789012Z",
        "2026-02-03T04:05:06.78901xZ",
        "+026-02-03T04:05:06.789012Z"
      })
  void anythingElse_isNone(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Times.instant(text));
  }
}
