package io.madang.chat.application;

import io.madang.chat.application.port.IdSource;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time in milliseconds and a 64-bit counter that starts at random, so that no two nodes
 * generate the same id. Later ids sort later, so that a store adds new index entries next to each
 * other instead of all over the index (ADR 17).
 */
final class AscendingIdSource implements IdSource {

  /** Digits and lower-case letters: their ASCII order is the order of their values. */
  private static final int RADIX = 32;

  private final AtomicLong count = new AtomicLong(new SecureRandom().nextLong());

  @Override
  public String next() {
    return Long.toString(System.currentTimeMillis(), RADIX)
        + HexFormat.of().toHexDigits(count.getAndIncrement());
  }
}
