package io.madang.chat.adapter.web.internal.json;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import org.jspecify.annotations.Nullable;

/** Checks that a required value is present. */
public final class Required {

  private Required() {}

  public static String text(@Nullable String value, String field) {
    if (value == null) {
      throw new InvalidValueException(field, Fault.TOO_SHORT, "must be given");
    }
    return value;
  }
}
