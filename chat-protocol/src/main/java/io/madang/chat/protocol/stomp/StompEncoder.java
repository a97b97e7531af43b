package io.madang.chat.protocol.stomp;

import java.nio.charset.StandardCharsets;

/** Writes STOMP frames as one version of the protocol does. */
public final class StompEncoder {

  private final StringBuilder frame = new StringBuilder(256);
  private final StompVersion version;

  private StompEncoder(String command, StompVersion version) {
    this.version = version;
    frame.append(command).append('\n');
  }

  /** Begins a frame. Those that agree on a version are written without escapes. */
  public static StompEncoder frame(StompCommand command, StompVersion version) {
    return new StompEncoder(command.name(), command.isUnescaped() ? StompVersion.V1_0 : version);
  }

  /** The name is one that needs no escape. */
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

  /** The frame with a text, which has no NUL in it. */
  public byte[] bytes(String body) {
    return frame.append('\n').append(body).append('\0').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The frame up to here, to be continued with a part that others share. */
  public String beginning() {
    return frame.toString();
  }
}
