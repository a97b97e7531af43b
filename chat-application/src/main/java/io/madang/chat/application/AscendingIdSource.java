package io.madang.chat.application;

import io.madang.chat.application.port.IdSource;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time in milliseconds and a count of 64 bits that begins at random, so that no two nodes make
 * the same. What is made later sorts later, so that a store puts new entries of an index beside
 * each other and not all over it (ADR 17).
 */
final class AscendingIdSource implements IdSource {

  /** Digits and lower-case letters, which ASCII has in the order of their value. */
  private static final int RADIX = 32;

  private final AtomicLong count = new AtomicLong(new SecureRandom().nextLong());

  @Override
  public String next() {
    return Long.toString(System.currentTimeMillis(), RADIX)
        + HexFormat.of().toHexDigits(count.getAndIncrement());
  }
}
