package io.madang.chat.adapter.stomp;

/** A client did what ends its connection. The message is for the client. */
final class ProtocolViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProtocolViolation(String message) {
    super(message, null, false, false);
  }

  static ProtocolViolation malformed() {
    return new ProtocolViolation("malformed frame");
  }
}
