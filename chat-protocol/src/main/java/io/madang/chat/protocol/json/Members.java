package io.madang.chat.protocol.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The members of one JSON object. Unknown members are ignored, whatever their values. */
final class Members {

  private static final int USUAL = 16;

  /** Stands for any value that is not a string, a {@code long} or {@code true}. */
  private static final Object OTHER = new Object();

  private final Map<String, Object> values = HashMap.newHashMap(USUAL);

  private Members() {}

  /** Reads the input, which must be exactly one object. */
  static Members readAll(JsonParser in) {
    try (in) {
      in.nextToken();
      Members members = read(in);
      if (in.nextToken() != null) {
        throw new MalformedDocumentException("More than one document");
      }
      return members;
    } catch (JacksonException malformed) {
      throw new MalformedDocumentException("Not JSON");
    }
  }

  /** Reads one object; the parser must be at its start and is left at its end. */
  static Members read(JsonParser in) {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      throw new MalformedDocumentException("Not an object");
    }
    Members members = new Members();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      members.add(name, in);
    }
    return members;
  }

  /** A {@code String}, a {@code Long}, true, or something else; null if it is missing or null. */
  @Nullable Object value(String name) {
    return values.get(name);
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> new MalformedDocumentException("No " + name));
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(values.get(name) instanceof String text ? text : null);
  }

  /** Null if it is missing or null; any value other than a string makes the document malformed. */
  @Nullable String textIfGiven(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new MalformedDocumentException("No text: " + name);
  }

  long number(String name) {
    return optionalNumber(name).orElseThrow(() -> new MalformedDocumentException("No " + name));
  }

  Optional<Long> optionalNumber(String name) {
    return Optional.ofNullable(values.get(name) instanceof Long number ? number : null);
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  private void add(String name, JsonParser in) {
    JsonToken token = in.nextToken();
    if (token != JsonToken.VALUE_NULL) {
      values.put(name, value(token, in));
    }
  }

  private static Object value(JsonToken token, JsonParser in) {
    return switch (token) {
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> number(in);
      case VALUE_TRUE -> true;
      default -> {
        in.skipChildren();
        yield OTHER;
      }
    };
  }

  private static Object number(JsonParser in) {
    return switch (in.getNumberType()) {
      case INT, LONG -> in.getLongValue();
      default -> OTHER;
    };
  }
}
