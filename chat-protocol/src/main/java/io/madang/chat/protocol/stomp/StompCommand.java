package io.madang.chat.protocol.stomp;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All commands of STOMP, of clients and of servers. */
public enum StompCommand {
  CONNECT,
  STOMP,
  SEND,
  SUBSCRIBE,
  UNSUBSCRIBE,
  ACK,
  NACK,
  BEGIN,
  COMMIT,
  ABORT,
  DISCONNECT,
  CONNECTED,
  MESSAGE,
  RECEIPT,
  ERROR;

  private static final Map<String, StompCommand> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  /** Throws a {@link ProtocolViolation} for an unknown command. */
  static StompCommand of(String name) {
    StompCommand known = BY_NAME.get(name);
    if (known == null) {
      throw ProtocolViolation.malformed();
    }
    return known;
  }

  /** Whether the frame opens a session. */
  public boolean connects() {
    return this == CONNECT || this == STOMP;
  }

  /** Whether its headers are not escaped, because no version has been agreed on yet. */
  boolean isUnescaped() {
    return connects() || this == CONNECTED;
  }

  boolean mayHaveBody() {
    return this == SEND || this == MESSAGE || this == ERROR;
  }
}
