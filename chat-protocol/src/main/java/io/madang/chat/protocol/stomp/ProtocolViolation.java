package io.madang.chat.protocol.stomp;

/**
 * A violation of the protocol by the client, which ends the connection. The message is for the
 * client.
 */
public final class ProtocolViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProtocolViolation(String message) {
    super(message, null, false, false);
  }

  public static ProtocolViolation malformed() {
    return new ProtocolViolation("malformed frame");
  }
}
