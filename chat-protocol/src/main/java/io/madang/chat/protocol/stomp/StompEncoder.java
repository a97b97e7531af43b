package io.madang.chat.protocol.stomp;

import java.nio.charset.StandardCharsets;

/** Encodes a STOMP frame in one version of the protocol. */
public final class StompEncoder {

  private final StringBuilder frame = new StringBuilder(256);
  private final StompVersion version;

  private StompEncoder(String command, StompVersion version) {
    this.version = version;
    frame.append(command).append('\n');
  }

  /** Begins a frame. The frames that negotiate the version are not escaped. */
  public static StompEncoder frame(StompCommand command, StompVersion version) {
    return new StompEncoder(command.name(), command.isUnescaped() ? StompVersion.V1_0 : version);
  }

  /** Adds a header; the name must be one that needs no escaping. */
  public StompEncoder header(String name, String value) {
    frame.append(name).append(':');
    version.escape(value, frame);
    frame.append('\n');
    return this;
  }

  public StompEncoder header(String name, long value) {
    frame.append(name).append(':').append(value).append('\n');
    return this;
  }

  /** The frame without a body. */
  public byte[] bytes() {
    return bytes("");
  }

  /** The frame with a body, which must not contain NUL. */
  public byte[] bytes(String body) {
    return frame.append('\n').append(body).append('\0').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The frame so far, to be continued with a part that several frames share. */
  public String beginning() {
    return frame.toString();
  }
}
