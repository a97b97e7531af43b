package io.madang.chat.testkit.client;

import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompEncoder;
import io.madang.chat.protocol.stomp.StompVersion;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One STOMP frame as text. Of a repeated header, the first one counts. */
public record StompFrame(String command, Map<String, String> headers, String body) {

  public StompFrame {
    headers = Map.copyOf(headers);
  }

  /** A frame without headers or body. */
  public static StompFrame of(String command) {
    return new StompFrame(command, Map.of(), "");
  }

  public StompFrame with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, String.valueOf(value));
    return new StompFrame(command, more, body);
  }

  public StompFrame body(String text) {
    return new StompFrame(command, headers, text);
  }

  /** The value of a header that must be there. */
  public String header(String name) {
    return find(name)
        .orElseThrow(
            () -> new AssertionError("No header " + name + " in " + command + headers.keySet()));
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public long seq() {
    return Long.parseLong(header("seq"));
  }

  boolean has(String name, Object value) {
    return String.valueOf(value).equals(headers.get(name));
  }

  /** The frame as it is sent. */
  public String encoded() {
    StompEncoder frame = StompEncoder.frame(StompCommand.valueOf(command), StompVersion.V1_2);
    headers.forEach((name, value) -> frame.header(name, value));
    return new String(frame.bytes(body), StandardCharsets.UTF_8);
  }
}
