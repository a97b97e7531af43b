package io.madang.chat.testkit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.domain.account.PasswordHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Fast, and so for tests only. */
public final class PlainPasswordHasher implements PasswordHasher {

  private final AtomicLong salts = new AtomicLong();

  @Override
  public PasswordHash hash(String password) {
    return hash(Long.toString(salts.incrementAndGet()), password);
  }

  @Override
  public boolean matches(String password, PasswordHash hash) {
    String salt = hash.value().substring(0, hash.value().indexOf(':'));
    return hash(salt, password).equals(hash);
  }

  private static PasswordHash hash(String salt, String password) {
    byte[] digest = sha256().digest((salt + ":" + password).getBytes(UTF_8));
    return new PasswordHash(salt + ":" + HexFormat.of().formatHex(digest));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java has SHA-256", impossible);
    }
  }
}
