package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A WebSocket client that can do what proper ones would not, and reads only when it is told to. */
final class RawSocket implements AutoCloseable {

  private static final int LAST = 0x80;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PATIENCE_MS = 30_000;

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final OutputStream out;
  private final String answer;

  private RawSocket(int port, String path, int receiveBuffer, String... headers)
      throws IOException {
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setSoTimeout(PATIENCE_MS);
    socket.connect(new InetSocketAddress("localhost", port));
    in = new DataInputStream(socket.getInputStream());
    out = socket.getOutputStream();
    out.write(
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: localhost:"
                + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + String.join("", headers)
                + "\r\n")
            .getBytes(ISO_8859_1));
    answer = readHead();
  }

  /** Headers as whole lines, without their line ends. */
  static RawSocket open(int port, String path, String... headers) throws IOException {
    return new RawSocket(port, path, 0, withLineEnds(headers));
  }

  /** One whose own buffer is small, so that what it does not read stays with the server. */
  static RawSocket narrow(int port, String path) throws IOException {
    return new RawSocket(port, path, 4_096);
  }

  /** Status line and headers of the server's answer. */
  String answer() {
    return answer;
  }

  boolean isUpgraded() {
    return answer.startsWith("HTTP/1.1 101");
  }

  void text(String text) throws IOException {
    frame(LAST | TEXT, text.getBytes(UTF_8));
  }

  void bytes(byte[] payload) throws IOException {
    frame(LAST | TEXT, payload);
  }

  void binary(byte[] payload) throws IOException {
    frame(LAST | BINARY, payload);
  }

  void connectStomp(String token) throws IOException {
    text("CONNECT\naccept-version:1.2\nheart-beat:0,0\nAuthorization:Bearer " + token + "\n\n\0");
    String connected = readText();
    if (!connected.startsWith("CONNECTED")) {
      throw new AssertionError(connected);
    }
  }

  /** The next text message; the code of a close frame, as text, if that comes instead. */
  String readText() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int first;
    do {
      first = in.readUnsignedByte();
      byte[] payload = in.readNBytes(readLength());
      if ((first & 0xf) == CLOSE) {
        return "closed " + (((payload[0] & 0xff) << 8) | (payload[1] & 0xff));
      }
      message.writeBytes(payload);
    } while ((first & LAST) == 0);
    return message.toString(UTF_8);
  }

  private int readLength() throws IOException {
    int length = in.readUnsignedByte();
    return switch (length) {
      case 126 -> in.readUnsignedShort();
      case 127 -> Math.toIntExact(in.readLong());
      default -> length;
    };
  }

  /** Reads until the server says why it closes, and gives the code; 0 if it just ends. */
  int awaitClosed() throws IOException {
    try {
      String text = readText();
      while (!text.startsWith("closed ")) {
        text = readText();
      }
      return Integer.parseInt(text.substring("closed ".length()));
    } catch (EOFException end) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void frame(int first, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(0x80 | payload.length);
    } else if (payload.length < 65_536) {
      frame.write(0x80 | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    } else {
      frame.write(0x80 | 127);
      frame.write(new byte[4]);
      for (int shift = 24; shift >= 0; shift -= 8) {
        frame.write(payload.length >> shift);
      }
    }
    frame.write(new byte[4]);
    frame.write(payload);
    out.write(frame.toByteArray());
  }

  private String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString();
  }

  private static String[] withLineEnds(String... headers) {
    String[] lines = headers.clone();
    for (int i = 0; i < lines.length; i++) {
      lines[i] += "\r\n";
    }
    return lines;
  }
}
