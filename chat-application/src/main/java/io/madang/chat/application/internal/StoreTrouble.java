package io.madang.chat.application.internal;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.FailureReport;

/**
 * Logs when something can no longer be read, and when it can again: once each, however many
 * attempts there are in between. An outage is logged as one line, a fault with its stack trace.
 * Thread-safe.
 */
public final class StoreTrouble {

  private enum State {
    NONE,
    OUTAGE,
    FAULT
  }

  private static final System.Logger LOGGER = System.getLogger(StoreTrouble.class.getName());

  private final String what;
  private State state = State.NONE;

  public StoreTrouble(String what) {
    this.what = what;
  }

  public synchronized void met(Throwable failure) {
    State met = StoreUnavailableException.isBehind(failure) ? State.OUTAGE : State.FAULT;
    if (met == state) {
      return;
    }
    state = met;
    if (met == State.OUTAGE) {
      LOGGER.log(
          System.Logger.Level.WARNING, "{0} cannot be read at present, will try again", what);
    } else {
      LOGGER.log(
          System.Logger.Level.ERROR,
          () -> what + " cannot be read, will try again" + FailureReport.of(failure));
    }
  }

  public synchronized void over() {
    if (state != State.NONE) {
      state = State.NONE;
      LOGGER.log(System.Logger.Level.INFO, "{0} can be read again", what);
    }
  }
}
