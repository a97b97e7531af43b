package io.madang.chat.kit.fanout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that the nodes of a cluster share. Every published message is an envelope followed by the
 * time and a signature, so that nobody without the key can impersonate a node:
 *
 * <pre>
 * envelope  milliseconds:8  signature:16
 * </pre>
 *
 * <p>The signature is the first half of the HMAC-SHA256 of the channel, a zero byte, and everything
 * before the signature: a message from one channel is not valid in another. Thread-safe.
 */
final class ClusterKey {

  static final int LEAST_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 16;
  private static final int TRAILER_BYTES = Long.BYTES + SIGNATURE_BYTES;

  private final Mac keyed;

  ClusterKey(byte[] key) {
    if (key.length < LEAST_BYTES) {
      throw new IllegalArgumentException("key must have at least " + LEAST_BYTES + " bytes");
    }
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
    }
  }

  byte[] sign(String channel, byte[] envelope, long millis) {
    byte[] message = Arrays.copyOf(envelope, envelope.length + TRAILER_BYTES);
    int end = message.length - SIGNATURE_BYTES;
    ByteBuffer.wrap(message).putLong(envelope.length, millis);
    System.arraycopy(signature(channel, message, end), 0, message, end, SIGNATURE_BYTES);
    return message;
  }

  /** Compares in constant time. */
  boolean hasSigned(String channel, byte[] message) {
    int end = message.length - SIGNATURE_BYTES;
    return message.length >= TRAILER_BYTES
        && MessageDigest.isEqual(
            signature(channel, message, end), Arrays.copyOfRange(message, end, message.length));
  }

  static byte[] envelope(byte[] signed) {
    return Arrays.copyOf(signed, signed.length - TRAILER_BYTES);
  }

  /** When it was signed, by the clock of the signing node. */
  static long millis(byte[] signed) {
    return ByteBuffer.wrap(signed).getLong(signed.length - TRAILER_BYTES);
  }

  private byte[] signature(String channel, byte[] message, int end) {
    Mac mac = copy();
    mac.update(channel.getBytes(US_ASCII));
    mac.update((byte) 0);
    mac.update(message, 0, end);
    return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
  }

  /**
   * A copy costs a tenth of a signature; none is cached per thread, because there are many threads.
   */
  private Mac copy() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("The platform's HMAC can be copied", impossible);
    }
  }
}
