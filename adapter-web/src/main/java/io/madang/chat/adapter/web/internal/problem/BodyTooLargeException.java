package io.madang.chat.adapter.web.internal.problem;

import java.io.IOException;
import java.util.stream.Stream;

/** The body of a request exceeds its limit. */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  public BodyTooLargeException() {
    super("The body is too large");
  }

  static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, one -> one != null, Throwable::getCause)
        .limit(16)
        .anyMatch(BodyTooLargeException.class::isInstance);
  }
}
