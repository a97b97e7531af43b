package io.madang.chat.protocol.stomp;

import org.jspecify.annotations.Nullable;

/** A received frame. The body is not copied and must not be modified. */
public final class StompFrame {

  private static final String RECEIPT = "receipt";

  private final StompCommand command;
  private final StompHeaders headers;
  private final byte[] body;
  private final int size;

  /** The size is that of the whole frame in bytes. */
  StompFrame(StompCommand command, StompHeaders headers, byte[] body, int size) {
    this.command = command;
    this.headers = headers;
    this.body = body;
    this.size = size;
  }

  public StompCommand command() {
    return command;
  }

  public StompHeaders headers() {
    return headers;
  }

  public byte[] body() {
    return body;
  }

  public int size() {
    return size;
  }

  public @Nullable String receipt() {
    return headers.value(RECEIPT);
  }
}
