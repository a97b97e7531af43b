package io.madang.chat.adapter.web;

/** A request says two things where it may say one; which of them counts is anybody's guess. */
final class AmbiguousValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  AmbiguousValueException(String field) {
    super("Given more than once: " + field);
    this.field = field;
  }

  String field() {
    return field;
  }
}
