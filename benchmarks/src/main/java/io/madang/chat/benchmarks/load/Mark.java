package io.madang.chat.benchmarks.load;

/**
 * The beginning of every message's text: its publisher, its number and its intended time of
 * sending. All fields have a fixed width, so that a receiver reads them out of the bytes without
 * decoding the text.
 *
 * @param publisher the publisher's number in this run
 * @param ordinal counts the publisher's messages from 0
 * @param intended when the message was meant to be sent, in the clock of {@link System#nanoTime}
 */
public record Mark(int publisher, long ordinal, long intended) {

  static final int LENGTH = 40;

  private static final byte BEGIN = '~';
  private static final int PUBLISHER = 7;
  private static final int ORDINAL = 10;
  private static final int INTENDED = 19;

  /** Receives the fields of a mark without allocating an object. */
  @FunctionalInterface
  public interface Reader {
    void read(int publisher, long ordinal, long intended);
  }

  /** A text of this size that begins with the mark. */
  String text(int size) {
    StringBuilder text = new StringBuilder(size).append((char) BEGIN);
    digits(text, publisher, PUBLISHER).append('.');
    digits(text, ordinal, ORDINAL).append('.');
    digits(text, intended, INTENDED).append((char) BEGIN);
    while (text.length() < size) {
      text.append((char) ('a' + text.length() % 26));
    }
    return text.toString();
  }

  /** Finds the mark between two positions; false if there is none. */
  static boolean find(byte[] bytes, int from, int to, Reader reader) {
    for (int at = from; at + LENGTH <= to; at++) {
      if (bytes[at] == BEGIN && bytes[at + LENGTH - 1] == BEGIN) {
        reader.read(
            (int) number(bytes, at + 1, PUBLISHER),
            number(bytes, at + 2 + PUBLISHER, ORDINAL),
            number(bytes, at + 3 + PUBLISHER + ORDINAL, INTENDED));
        return true;
      }
    }
    return false;
  }

  private static StringBuilder digits(StringBuilder text, long value, int width) {
    String digits = Long.toString(value);
    return text.append("0".repeat(width - digits.length())).append(digits);
  }

  private static long number(byte[] bytes, int from, int width) {
    long value = 0;
    for (int i = from; i < from + width; i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    return value;
  }
}
