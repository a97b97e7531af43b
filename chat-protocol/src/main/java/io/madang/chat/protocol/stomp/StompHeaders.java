package io.madang.chat.protocol.stomp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The headers of a frame. If a header is repeated, the first one counts. */
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

  /** Passes on all headers in their order, including repeated ones. */
  public void forEach(BiConsumer<String, String> action) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      action.accept(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
  }

  /** The value, unchanged. */
  public @Nullable String value(String name) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).equals(name)) {
        return namesAndValues.get(i + 1);
      }
    }
    return null;
  }

  /**
   * The value without surrounding blanks, for headers whose values have none: many clients write a
   * blank after the colon.
   */
  public @Nullable String token(String name) {
    String value = value(name);
    return value == null ? null : value.strip();
  }

  /** Like {@link #token}, for a header whose name is not case-sensitive, as in HTTP. */
  public @Nullable String tokenInAnyCase(String name) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).strip().equalsIgnoreCase(name)) {
        return namesAndValues.get(i + 1).strip();
      }
    }
    return null;
  }
}
