package io.madang.chat.protocol.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * One thing on the wire, as a JSON object.
 *
 * <p>A document writes itself, so it looks the same whether it is written by {@link #bytes()} or by
 * an application's own mapper, however that is configured.
 */
public sealed interface Document extends JacksonSerializable
    permits AnswerDocument,
        BroadcastDocument,
        EventDocument,
        EventPageDocument,
        HintDocument,
        MessageDocument,
        ReplyDocument,
        PostDocument,
        ProblemDocument,
        RequestDocument,
        SignalDocument {

  /** Writes the members of the object, without its braces. */
  void writeMembers(JsonGenerator out);

  /** The document in UTF-8. */
  default byte[] bytes() {
    return Json.write(this);
  }

  @Override
  default void serialize(JsonGenerator out, SerializationContext context) {
    Json.write(this, out);
  }

  @Override
  default void serializeWithType(
      JsonGenerator out, SerializationContext context, TypeSerializer type) {
    Json.write(this, out);
  }
}
