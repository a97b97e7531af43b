package io.madang.chat.adapter.web.internal.problem;

/** A request gives more than one value where only one is allowed. */
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
