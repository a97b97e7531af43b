package io.madang.chat.protocol.stomp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the frames of one side of a connection. The input may be split anywhere: a piece may
 * contain several frames, or part of one.
 *
 * <p>A malformed or oversized frame is a {@link ProtocolViolation}, after which the decoder is
 * unusable. The memory for an incomplete frame is bounded. Not thread-safe.
 */
public final class StompDecoder {

  /** As large as a request of the HTTP API; a text of 4,000 characters fits in any escaping. */
  public static final int FRAME_LIMIT = 64 * 1024;

  private static final int UNTIL_ZERO = -1;
  private static final byte[] NOTHING = {};

  private StompVersion version = StompVersion.V1_0;
  private byte[] data = NOTHING;
  private boolean own;
  private int at;
  private int scanned;
  private int end;
  private int headSize;
  private @Nullable StompCommand command;
  private StompHeaders headers = new StompHeaders();
  private boolean inBody;
  private int bodyLength = UNTIL_ZERO;

  /** Sets the version by which headers are unescaped from now on. */
  public void speak(StompVersion agreed) {
    version = agreed;
  }

  /** Adds a piece of input, which must not be modified afterwards. */
  public void add(byte[] piece) {
    if (at == end) {
      data = piece;
      own = false;
      at = 0;
      scanned = 0;
      end = piece.length;
    } else {
      append(piece);
    }
  }

  /** The next complete frame; null if more input is needed. */
  public @Nullable StompFrame next() {
    StompFrame frame = read();
    if (frame == null) {
      checkSize(headSize + (end - at));
      if (at == end) {
        data = NOTHING;
        at = scanned = end = 0;
      }
    }
    return frame;
  }

  /** Whether a frame is incomplete. */
  public boolean isMidFrame() {
    return command != null || at < end;
  }

  private void append(byte[] piece) {
    int rest = end - at;
    if (!own || data.length - end < piece.length) {
      byte[] larger = new byte[Math.max(2 * rest, rest + piece.length)];
      System.arraycopy(data, at, larger, 0, rest);
      data = larger;
      own = true;
      scanned -= at;
      at = 0;
      end = rest;
    }
    System.arraycopy(piece, 0, data, end, piece.length);
    end += piece.length;
  }

  private @Nullable StompFrame read() {
    if (command == null) {
      skipLineEnds();
    }
    while (!inBody) {
      int lineEnd = findLineEnd();
      if (lineEnd < 0) {
        return null;
      }
      takeLine(lineEnd);
    }
    int bodyEnd = bodyLength == UNTIL_ZERO ? findZero() : endAsSaid();
    return bodyEnd < 0 ? null : frame(bodyEnd);
  }

  /** Line ends between frames are heart-beats. */
  private void skipLineEnds() {
    while (at < end && scanned == at && (data[at] == '\n' || data[at] == '\r')) {
      at++;
      scanned = at;
    }
  }

  private int findLineEnd() {
    for (; scanned < end; scanned++) {
      if (data[scanned] == '\n') {
        return scanned;
      }
      if (data[scanned] == 0) {
        throw ProtocolViolation.malformed();
      }
    }
    return -1;
  }

  private int findZero() {
    for (; scanned < end; scanned++) {
      if (data[scanned] == 0) {
        return scanned;
      }
    }
    return -1;
  }

  private int endAsSaid() {
    if (end - at <= bodyLength) {
      return -1;
    }
    if (data[at + bodyLength] != 0) {
      throw ProtocolViolation.malformed();
    }
    return at + bodyLength;
  }

  private void takeLine(int lineEnd) {
    int last = lineEnd > at && data[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    if (command == null) {
      command = StompCommand.of(text(at, last));
    } else if (last == at) {
      inBody = true;
    } else {
      takeHeader(command, at, last);
    }
    headSize += lineEnd + 1 - at;
    at = lineEnd + 1;
    scanned = at;
    checkSize(headSize);
    if (inBody) {
      bodyLength = saidLength();
    }
  }

  private void takeHeader(StompCommand of, int from, int to) {
    int colon = from;
    while (colon < to && data[colon] != ':') {
      colon++;
    }
    if (colon == from || colon == to) {
      throw ProtocolViolation.malformed();
    }
    String name = text(from, colon);
    String value = text(colon + 1, to);
    if (of.isUnescaped()) {
      headers.add(name, value);
    } else if (version == StompVersion.V1_0) {
      headers.add(name.strip(), value.strip());
    } else {
      headers.add(version.unescape(name), version.unescape(value));
    }
  }

  private int saidLength() {
    String said = headers.token("content-length");
    if (said == null) {
      return UNTIL_ZERO;
    }
    if (said.isEmpty() || !said.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw ProtocolViolation.malformed();
    }
    long length = said.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(said);
    checkSize(headSize + length + 1);
    return (int) length;
  }

  private static void checkSize(long size) {
    if (size > FRAME_LIMIT) {
      throw new ProtocolViolation("frame too large");
    }
  }

  private StompFrame frame(int bodyEnd) {
    int size = headSize + (bodyEnd - at) + 1;
    checkSize(size);
    byte[] body = bodyEnd == at ? NOTHING : Arrays.copyOfRange(data, at, bodyEnd);
    StompCommand said = command;
    if (said == null || (body.length > 0 && !said.mayHaveBody())) {
      throw ProtocolViolation.malformed();
    }
    StompFrame frame = new StompFrame(said, headers, body, size);
    at = bodyEnd + 1;
    scanned = at;
    command = null;
    headers = new StompHeaders();
    headSize = 0;
    inBody = false;
    bodyLength = UNTIL_ZERO;
    return frame;
  }

  private String text(int from, int to) {
    return Utf8.decode(data, from, to).orElseThrow(ProtocolViolation::malformed);
  }
}
