package io.madang.chat.adapter.notify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes messages as payloads of NOTIFY, which are text of less than 8,000 bytes:
 *
 * <pre>
 * channel base64
 * channel id part/parts base64      if it does not fit into one
 * </pre>
 *
 * <p>The parts of a message have a random id in common, are numbered from 0, and are sent together
 * in this order.
 */
final class Payloads {

  static final int MOST_BYTES = 7_999;

  /** Room for an id and the numbers, with their blanks. */
  private static final int HEAD_BYTES = 40;

  private Payloads() {}

  static List<String> of(String channel, byte[] message) {
    String text = Base64.getEncoder().withoutPadding().encodeToString(message);
    String whole = channel + " " + text;
    return whole.length() <= MOST_BYTES ? List.of(whole) : parts(channel, text);
  }

  private static List<String> parts(String channel, String text) {
    int size = MOST_BYTES - channel.length() - HEAD_BYTES;
    int count = Math.ceilDiv(text.length(), size);
    String id = Long.toHexString(ThreadLocalRandom.current().nextLong());
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String part = text.substring(i * size, Math.min((i + 1) * size, text.length()));
      parts.add(channel + " " + id + " " + i + "/" + count + " " + part);
    }
    return parts;
  }

  /** Empty if it is no base64. */
  static byte[] decode(String text) {
    try {
      return Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException garbage) {
      return new byte[0];
    }
  }
}
