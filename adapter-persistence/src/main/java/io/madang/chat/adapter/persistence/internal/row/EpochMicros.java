package io.madang.chat.adapter.persistence.internal.row;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the tables keep them: whole microseconds since 1970. */
public final class EpochMicros {

  private EpochMicros() {}

  public static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** As it is read again. */
  public static Instant kept(Instant time) {
    return toInstant(of(time));
  }

  public static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
