package io.madang.chat.adapter.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the tables keep them: whole microseconds since 1970. */
final class EpochMicros {

  private EpochMicros() {}

  static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
