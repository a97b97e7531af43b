package io.madang.chat.adapter.web.internal.problem;

/** A request says two things where it may say one; which of them counts is anybody's guess. */
public final class AmbiguousValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  public AmbiguousValueException(String field) {
    super("Given more than once: " + field);
    this.field = field;
  }

  String field() {
    return field;
  }
}
