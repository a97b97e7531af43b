package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.StoreUnavailableException;

/** The store does not answer. Without a stack trace: it is thrown by the hundred thousand. */
final class StoreAway extends StoreUnavailableException {

  private static final long serialVersionUID = 1L;

  StoreAway() {
    super("the store is away");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
