package io.madang.chat.protocol.json;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes and reads JSON as a stream, because every message passes through here on every node. */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_BYTES = 512;

  private Json() {}

  static byte[] write(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(document, out);
    }
    return bytes.toByteArray();
  }

  static void write(Document document, JsonGenerator out) {
    out.writeStartObject();
    document.writeMembers(out);
    out.writeEndObject();
  }

  static JsonParser parser(byte[] json, int from) {
    return FACTORY.createParser(ObjectReadContext.empty(), json, from, json.length - from);
  }

  static JsonParser parser(String json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }
}
