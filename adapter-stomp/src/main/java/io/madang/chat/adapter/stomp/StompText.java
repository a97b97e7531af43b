package io.madang.chat.adapter.stomp;

import java.nio.charset.StandardCharsets;

/** Writes STOMP frames as one version of the protocol does. */
final class StompText {

  private final StringBuilder frame = new StringBuilder(256);
  private final StompVersion version;

  private StompText(String command, StompVersion version) {
    this.version = version;
    frame.append(command).append('\n');
  }

  static StompText frame(StompCommand command, StompVersion version) {
    return new StompText(command.name(), version);
  }

  /** CONNECTED is written without escapes, whatever version it agrees on. */
  static StompText connected() {
    return new StompText(StompCommand.CONNECTED.name(), StompVersion.V1_0);
  }

  StompText header(String name, String value) {
    frame.append(name).append(':');
    version.escape(value, frame);
    frame.append('\n');
    return this;
  }

  StompText header(String name, long value) {
    frame.append(name).append(':').append(value).append('\n');
    return this;
  }

  /** The frame without a body. */
  byte[] bytes() {
    return frame.append('\n').append('\0').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The frame with a text for people. */
  byte[] bytes(String body) {
    return header("content-type", "text/plain")
        .frame
        .append('\n')
        .append(body)
        .append('\0')
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The frame up to here, to be continued with a part that others share. */
  String beginning() {
    return frame.toString();
  }
}
