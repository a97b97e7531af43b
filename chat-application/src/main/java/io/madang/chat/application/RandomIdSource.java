package io.madang.chat.application;

import io.madang.chat.application.port.IdSource;
import java.security.SecureRandom;
import java.util.Base64;

/** 128 random bits, 22 characters. */
final class RandomIdSource implements IdSource {

  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
