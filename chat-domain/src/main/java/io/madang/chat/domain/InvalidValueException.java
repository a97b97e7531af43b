package io.madang.chat.domain;

import static java.util.Objects.requireNonNull;

/**
 * Thrown for a value that can never be valid, such as an empty room name.
 *
 * <p>Thrown by the constructors of domain values, so that a value that exists is a valid one. The
 * message names the field and the rule and never repeats the offered value, so it is safe to show
 * to the caller who sent it.
 */
public final class InvalidValueException extends IllegalArgumentException {

  /** What is wrong with the value. */
  public enum Fault {
    /** It does not have the form that the field requires. */
    MALFORMED,
    /** It has too few characters, or is too small a number. */
    TOO_SHORT,
    /** It has too many characters. */
    TOO_LONG
  }

  private static final long serialVersionUID = 1L;

  private final String field;
  private final Fault fault;

  public InvalidValueException(String field, Fault fault, String rule) {
    super(field + " " + rule);
    this.field = requireNonNull(field, "field");
    this.fault = requireNonNull(fault, "fault");
  }

  /** The name of the field as it appears on the wire: {@code message}, {@code roomName}. */
  public String field() {
    return field;
  }

  /** What is wrong, for programs; {@link #getMessage()} is for people. */
  public Fault fault() {
    return fault;
  }
}
