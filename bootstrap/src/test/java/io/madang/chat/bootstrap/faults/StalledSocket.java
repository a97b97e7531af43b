package io.madang.chat.bootstrap.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * A client that subscribes to a room and then does not read one byte. Its own buffers are small, so
 * that what it does not take stays with the server.
 */
final class StalledSocket implements Closeable {

  private static final int NARROW = 4_096;
  private static final int PATIENCE_MS = 30_000;
  private static final int SHORT_LENGTH = 126;

  private final Socket socket = new Socket();

  StalledSocket(int port, String token, long room, String subscription) throws IOException {
    socket.setReceiveBufferSize(NARROW);
    socket.setSoTimeout(PATIENCE_MS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    upgrade();
    send("CONNECT\naccept-version:1.2\nheart-beat:0,0\nAuthorization:Bearer " + token + "\n\n\0");
    readUntil("CONNECTED");
    send(
        "SUBSCRIBE\nid:%s\nreceipt:r\ndestination:/topic/%d/events\n\n\0"
            .formatted(subscription, room));
    readUntil("RECEIPT");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void upgrade() throws IOException {
    String request =
        "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    readUntil("\r\n\r\n");
  }

  /** One masked text frame; the mask is zero, which changes nothing. */
  private void send(String text) throws IOException {
    byte[] payload = text.getBytes(UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
    frame.put((byte) 0x81);
    if (payload.length < SHORT_LENGTH) {
      frame.put((byte) (0x80 | payload.length));
    } else {
      frame.put((byte) (0x80 | SHORT_LENGTH)).putShort((short) payload.length);
    }
    frame.putInt(0).put(payload).flip();
    OutputStream out = socket.getOutputStream();
    out.write(frame.array(), 0, frame.limit());
    out.flush();
  }

  private void readUntil(String sign) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(UTF_8).contains(sign)) {
      read.write(in.readByte());
    }
  }
}
