package io.madang.chat.adapter.stomp;

import org.jspecify.annotations.Nullable;

/** One frame of a client. The body is as it came and must not be changed. */
final class StompFrame {

  private static final String RECEIPT = "receipt";

  private final StompCommand command;
  private final StompHeaders headers;
  private final byte[] body;
  private final int size;

  /** The size is that of the whole frame as it came. */
  StompFrame(StompCommand command, StompHeaders headers, byte[] body, int size) {
    this.command = command;
    this.headers = headers;
    this.body = body;
    this.size = size;
  }

  StompCommand command() {
    return command;
  }

  StompHeaders headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  int size() {
    return size;
  }

  @Nullable String receipt() {
    return headers.value(RECEIPT);
  }
}
