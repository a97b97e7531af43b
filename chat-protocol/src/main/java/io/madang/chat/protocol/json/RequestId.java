package io.madang.chat.protocol.json;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a client calls one of its requests: a whole number or a text of at most 128 characters. The
 * answer repeats it as it was.
 */
public record RequestId(String value, boolean isNumber) {

  private static final int LONGEST = 128;

  public RequestId {
    if (value.length() > LONGEST) {
      throw malformed();
    }
  }

  public static RequestId of(long number) {
    return new RequestId(Long.toString(number), true);
  }

  public static RequestId of(String text) {
    return new RequestId(text, false);
  }

  /** The id of a request or an answer; null if it has none. */
  static @Nullable RequestId read(Members in) {
    return switch (in.value("id")) {
      case Long number -> of(number);
      case String text -> of(text);
      case null -> null;
      default -> throw malformed();
    };
  }

  void write(JsonGenerator out) {
    if (isNumber) {
      out.writeNumberProperty("id", Long.parseLong(value));
    } else {
      out.writeStringProperty("id", value);
    }
  }

  private static InvalidValueException malformed() {
    return new InvalidValueException("id", Fault.MALFORMED, "must be a number or a short text");
  }
}
