package io.madang.chat.domain.event;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.TextRule;

/**
 * The name of a kind of event that this version does not know, as it was stored: 1 to 64 of {@code
 * [A-Za-z0-9._-]}.
 */
public record EventKind(String value) {

  private static final TextRule RULE = new TextRule("kind", 1, 64);

  /** Stands for an event that was stored under an invalid name. */
  public static final EventKind UNNAMED = new EventKind("unrecognised");

  public EventKind {
    RULE.checkPlain(value);
  }

  /** Never throws: a stored event must be delivered, whatever its name. */
  public static EventKind stored(String name) {
    try {
      return new EventKind(name);
    } catch (InvalidValueException noName) {
      return UNNAMED;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
