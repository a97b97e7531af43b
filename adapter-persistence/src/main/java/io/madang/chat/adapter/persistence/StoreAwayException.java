package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.StoreUnavailableException;

/** An outage, and of which kind. Says no more than {@link StoreException} does. */
final class StoreAwayException extends StoreUnavailableException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  StoreAwayException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  static StoreAwayException overloaded() {
    return new StoreAwayException(Fault.OVERLOADED, "Too many messages are waiting to be stored");
  }

  static StoreAwayException unreachable() {
    return new StoreAwayException(Fault.AWAY, Fault.AWAY.words());
  }

  static StoreAwayException closed() {
    return new StoreAwayException(Fault.CLOSED, Fault.CLOSED.words());
  }

  Fault fault() {
    return fault;
  }
}
