package io.madang.chat.testkit.simulation;

/** The store does not answer. Without a stack trace: it is thrown by the hundred thousand. */
final class StoreAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreAway() {
    super("the store is away", null, false, false);
  }
}
