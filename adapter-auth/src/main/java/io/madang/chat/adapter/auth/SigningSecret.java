package io.madang.chat.adapter.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key with which the nodes of a cluster sign and check access tokens: at least 256 random bits.
 *
 * <p>Anyone who has it can impersonate any member. A text that may have been copied from
 * documentation is therefore rejected with an {@link IllegalArgumentException} that says why and
 * how to generate a better one. Never printed.
 */
public final class SigningSecret {

  private static final String ALGORITHM = "HmacSHA256";

  /** HKDF (RFC 5869) numbers its blocks; the secret is random, so it needs no extraction. */
  private static final byte[] FIRST_BLOCK = {1};

  private static final int MIN_BYTES = 32;
  private static final int MIN_VARIETY = 12;
  private static final List<String> SAMPLE_WORDS =
      List.of(
          "secret",
          "changeme",
          "change-me",
          "change_me",
          "example",
          "password",
          "sample",
          "madang");

  private final byte[] bytes;

  private SigningSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new secret from the system's source of randomness. */
  public static SigningSecret random() {
    byte[] bytes = new byte[MIN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SigningSecret(bytes);
  }

  /** Reads a secret that an operator has set. */
  public static SigningSecret fromBase64(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw unfit("is empty");
    }
    byte[] bytes = decode(trimmed);
    if (bytes.length < MIN_BYTES) {
      throw unfit("has only " + bytes.length * 8 + " bits, and 256 are needed");
    }
    if (looksLikeText(trimmed) || looksLikeText(new String(bytes, StandardCharsets.ISO_8859_1))) {
      throw unfit("looks like a sample from documentation");
    }
    if (variety(bytes) < MIN_VARIETY) {
      throw unfit("is not random: it repeats a few bytes");
    }
    return new SigningSecret(bytes);
  }

  /** The form that {@link #fromBase64} reads, for the file that keeps it. */
  public String toBase64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * A key of 256 bits for another purpose. It reveals nothing about the secret or about the key for
   * any other purpose; the same secret and purpose always give the same key.
   */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(FIRST_BLOCK);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
    }
  }

  @Override
  public String toString() {
    return "SigningSecret[hidden]";
  }

  SecretKey key() {
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw unfit("is not base64");
    }
  }

  private static boolean looksLikeText(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return SAMPLE_WORDS.stream().anyMatch(lower::contains);
  }

  private static long variety(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).chars().distinct().count();
  }

  private static IllegalArgumentException unfit(String why) {
    return new IllegalArgumentException(
        "The signing secret " + why + ". Generate one with: openssl rand -base64 32");
  }
}
