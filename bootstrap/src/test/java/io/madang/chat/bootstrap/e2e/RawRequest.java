package io.madang.chat.bootstrap.e2e;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request as it goes over the wire, as wrong as no client of Java's would make it.
 *
 * @param body its bytes, each as the character of that number
 */
record RawRequest(String line, List<String> headers, String body) {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final Pattern HEAD_OF_STREAM =
      Pattern.compile(
          "(?i)(?:[^\r\n]+\r\n)*content-type: ?text/event-stream[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n");

  static RawRequest of(String method, String target) {
    return new RawRequest(method + " " + target + " HTTP/1.1", List.of(), "")
        .with("Host: localhost")
        .with("Connection: close");
  }

  RawRequest with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new RawRequest(line, more, body);
  }

  RawRequest without(String name) {
    List<String> fewer = headers.stream().filter(each -> !each.startsWith(name + ":")).toList();
    return new RawRequest(line, fewer, body);
  }

  /** The same with this body, and with its length and type. */
  RawRequest sending(String contentType, String content) {
    return with("Content-Type: " + contentType)
        .with("Content-Length: " + content.length())
        .followedBy(content);
  }

  /** The same with these bytes after the headers, whatever the headers say. */
  RawRequest followedBy(String bytes) {
    return new RawRequest(line, headers, bytes);
  }

  boolean isHead() {
    return line.startsWith("HEAD ");
  }

  RawAnswer sendTo(ServerNode node) {
    try (Socket socket = new Socket("localhost", node.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes());
      return RawAnswer.of(read(new BufferedInputStream(socket.getInputStream())));
    } catch (IOException failure) {
      throw new AssertionError(this + " was not answered", failure);
    }
  }

  /** All of it; of a stream of events, which does not end by itself, only the headers. */
  private static byte[] read(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      answer.append((char) next);
      if (next == '\n' && isHeadOfStream(answer)) {
        break;
      }
    }
    return answer.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isHeadOfStream(CharSequence answer) {
    return HEAD_OF_STREAM.matcher(answer).matches();
  }

  byte[] bytes() {
    String all = line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + body;
    return all.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    String all = line + " " + headers + " " + body;
    return all.substring(0, Math.min(all.length(), 400));
  }
}
