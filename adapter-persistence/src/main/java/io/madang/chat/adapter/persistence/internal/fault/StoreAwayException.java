package io.madang.chat.adapter.persistence.internal.fault;

import io.madang.chat.application.port.StoreUnavailableException;

/** An outage, and of which kind. Discloses no more than {@link StoreException} does. */
public final class StoreAwayException extends StoreUnavailableException implements StoreFailure {

  private static final long serialVersionUID = 1L;

  private final StoreFault fault;

  StoreAwayException(StoreFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public static StoreAwayException overloaded() {
    return new StoreAwayException(
        StoreFault.OVERLOADED, "Too many messages are waiting to be stored");
  }

  public static StoreAwayException unreachable() {
    return new StoreAwayException(StoreFault.AWAY, StoreFault.AWAY.words());
  }

  public static StoreAwayException closed() {
    return new StoreAwayException(StoreFault.CLOSED, StoreFault.CLOSED.words());
  }

  @Override
  public StoreFault fault() {
    return fault;
  }
}
