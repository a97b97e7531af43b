package io.madang.chat.bootstrap.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over the wire. */
record RawAnswer(int status, Map<String, String> headers, String body) {

  static RawAnswer of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("No answer: " + text);
    }
    List<String> lines = text.substring(0, end).lines().toList();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(": *", 2);
      headers.merge(parts[0], parts[1], (one, more) -> one + ", " + more);
    }
    String content = text.substring(end + 4);
    String plain =
        headers.containsKey("Transfer-Encoding") && !content.isEmpty() ? joined(content) : content;
    return new RawAnswer(
        Integer.parseInt(lines.get(0).split(" ", 3)[1]),
        headers,
        new String(plain.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  private static String joined(String chunks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int from = 0;
    while (true) {
      int line = chunks.indexOf("\r\n", from);
      int length = Integer.parseInt(chunks.substring(from, line), 16);
      if (length == 0) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
      }
      String chunk = chunks.substring(line + 2, line + 2 + length);
      bytes.writeBytes(chunk.getBytes(StandardCharsets.ISO_8859_1));
      from = line + 2 + length + 2;
    }
  }
}
