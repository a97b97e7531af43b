package io.madang.chat.adapter.persistence.internal.row;

import tools.jackson.databind.json.JsonMapper;

/** JSON in a column or a parameter. Properties that this version does not know are skipped. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
