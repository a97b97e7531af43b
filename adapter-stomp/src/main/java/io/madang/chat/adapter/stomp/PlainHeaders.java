package io.madang.chat.adapter.stomp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headers of a frame in which nothing is escaped. Of a repeated header the first counts. */
record PlainHeaders(List<String> namesAndValues) {

  /** Reads whole lines; none if a line is no header or needs more than being cut in two. */
  static Optional<PlainHeaders> read(String text, int from, int to) {
    List<String> parts = new ArrayList<>();
    int line = from;
    while (line < to) {
      int end = text.indexOf('\n', line);
      int colon = text.indexOf(':', line);
      if (colon <= line || colon > end) {
        return Optional.empty();
      }
      String name = text.substring(line, colon);
      String value = text.substring(colon + 1, end);
      if (!isPlain(name) || !isPlain(value)) {
        return Optional.empty();
      }
      parts.add(name);
      parts.add(value);
      line = end + 1;
    }
    return Optional.of(new PlainHeaders(parts));
  }

  @Nullable String first(String name) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).equals(name)) {
        return namesAndValues.get(i + 1);
      }
    }
    return null;
  }

  private static boolean isPlain(String part) {
    return part.indexOf('\\') < 0 && part.indexOf('\r') < 0;
  }
}
