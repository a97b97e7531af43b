package io.madang.chat.application;

import io.madang.chat.application.port.IdSource;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The time in milliseconds and 64 random bits. What is made later sorts later, so that a store puts
 * new entries of an index beside each other and not all over it (ADR 70).
 */
final class RandomIdSource implements IdSource {

  /** Digits and lower-case letters, which ASCII has in the order of their value. */
  private static final int RADIX = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    return Long.toString(System.currentTimeMillis(), RADIX)
        + HexFormat.of().toHexDigits(random.nextLong());
  }
}
