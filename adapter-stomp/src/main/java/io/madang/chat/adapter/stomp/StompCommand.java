package io.madang.chat.adapter.stomp;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All commands of STOMP, of clients and of servers. */
enum StompCommand {
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

  static StompCommand of(String name) {
    StompCommand known = BY_NAME.get(name);
    if (known == null) {
      throw ProtocolViolation.malformed();
    }
    return known;
  }

  /** Whether the frame opens a session; its headers are then written without escapes. */
  boolean connects() {
    return this == CONNECT || this == STOMP;
  }
}
