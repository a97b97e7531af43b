package io.madang.chat.domain;

import static java.util.Objects.requireNonNull;

/**
 * A value was offered that can never be right, such as an empty room name.
 *
 * <p>Thrown by the constructors of domain values, so that a value that exists is a valid one. The
 * message names the field and the rule and never repeats the offered value, so it may be shown to
 * whoever offered it.
 */
public final class InvalidValueException extends IllegalArgumentException {

  /** What is wrong with the value. */
  public enum Fault {
    /** It does not have the form that the field asks for. */
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

  /** The name of the field, in the words of the wire: {@code message}, {@code roomName}. */
  public String field() {
    return field;
  }

  /** What is wrong, for programs; {@link #getMessage()} says it for people. */
  public Fault fault() {
    return fault;
  }
}
