package io.madang.chat.protocol.stomp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The headers of a frame. Of a repeated header the first counts. */
public final class StompHeaders {

  private static final int MOST = 1_024;

  private final List<String> namesAndValues = new ArrayList<>();

  StompHeaders() {}

  void add(String name, String value) {
    if (namesAndValues.size() >= 2 * MOST) {
      throw new ProtocolViolation("too many headers");
    }
    namesAndValues.add(name);
    namesAndValues.add(value);
  }

  /** All of them as they were written, repeated ones too, in order. */
  public void forEach(BiConsumer<String, String> action) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      action.accept(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
  }

  /** The value as it was written. */
  public @Nullable String value(String name) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).equals(name)) {
        return namesAndValues.get(i + 1);
      }
    }
    return null;
  }

  /**
   * The value without blanks around it, for what never has any: many clients write a blank after
   * the colon.
   */
  public @Nullable String token(String name) {
    String value = value(name);
    return value == null ? null : value.strip();
  }

  /** The same, of a header whose name may be written in capitals or small letters, as in HTTP. */
  public @Nullable String tokenInAnyCase(String name) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).strip().equalsIgnoreCase(name)) {
        return namesAndValues.get(i + 1).strip();
      }
    }
    return null;
  }
}
