package io.madang.chat.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** Where the parts of a STOMP frame are. */
record StompHead(int start, int bodyStart, int contentLength) {

  private static final byte[] CONTENT_LENGTH =
      "\ncontent-length:".getBytes(StandardCharsets.US_ASCII);

  static StompHead read(byte[] bytes, int from, int to) {
    int length = -1;
    for (int at = from; at + 1 < to; at++) {
      if (bytes[at] != '\n') {
        continue;
      }
      if (bytes[at + 1] == '\n') {
        return new StompHead(from, at + 2, length);
      }
      if (length < 0 && bytes[at + 1] == 'c' && startsWith(bytes, at, to)) {
        length = number(bytes, at + CONTENT_LENGTH.length);
      }
    }
    throw new IllegalStateException("A STOMP frame has no end of its headers");
  }

  /** The position of the frame's last byte, which is 0. */
  int bodyEnd(byte[] bytes, int to) {
    int end = bodyStart + Math.max(0, contentLength);
    while (end < to && bytes[end] != 0) {
      end++;
    }
    return end;
  }

  /** The value of a header that is named with its colon; empty if it is not there. */
  String header(byte[] bytes, String name) {
    String head = new String(bytes, start, bodyStart - start, StandardCharsets.UTF_8);
    int at = head.indexOf("\n" + name);
    int from = at + 1 + name.length();
    return at < 0 ? "" : head.substring(from, head.indexOf('\n', from)).strip();
  }

  private static boolean startsWith(byte[] bytes, int at, int to) {
    for (int i = 0; i < CONTENT_LENGTH.length; i++) {
      if (at + i >= to || bytes[at + i] != CONTENT_LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int from) {
    int value = 0;
    for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    return value;
  }
}
