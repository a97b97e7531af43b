package org.hildan.krossbow.io;

import kotlinx.io.bytestring.ByteString;

/**
 * What krossbow calls in an artifact of its own that is not on Maven Central: bytes without and
 * with a wrapper around them.
 */
public final class IoUtilsKt {

  private IoUtilsKt() {}

  public static ByteString asByteString(byte[] bytes) {
    return new ByteString(bytes, 0, bytes.length);
  }

  public static byte[] unsafeBackingByteArray(ByteString bytes) {
    return bytes.toByteArray(0, bytes.getSize());
  }
}
