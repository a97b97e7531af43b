package io.madang.chat.protocol.json;

import io.madang.chat.domain.InvalidValueException;
import java.time.DateTimeException;
import java.util.function.Supplier;

/** Validates what was received: a value that the domain rejects makes the document malformed. */
final class Checked {

  private Checked() {}

  static <T> T value(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidValueException wrong) {
      throw new MalformedDocumentException("Wrong: " + wrong.getMessage());
    } catch (DateTimeException noInstant) {
      throw new MalformedDocumentException("Not a point in time");
    }
  }
}
