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

  public static StompEncoder frame(StompCommand command, StompVersion version) {
    return new StompEncoder(command.name(), version);
  }

  /** CONNECTED is written without escapes, whatever version it agrees on. */
  public static StompEncoder connected() {
    return new StompEncoder(StompCommand.CONNECTED.name(), StompVersion.V1_0);
  }

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
    return frame.append('\n').append('\0').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The frame with a text for people. */
  public byte[] bytes(String body) {
    return header("content-type", "text/plain")
        .frame
        .append('\n')
        .append(body)
        .append('\0')
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The frame up to here, to be continued with a part that others share. */
  public String beginning() {
    return frame.toString();
  }
}
