package io.madang.chat.protocol.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * What somebody wants to say, as it comes: nothing of it is checked but that it is text. Whoever it
 * claims as its sender is not even read. Never printed.
 */
public record PostDocument(@Nullable String message, @Nullable String clientMessageId)
    implements Document {

  /** Reads a document; throws {@link MalformedDocumentException} if it is none. */
  public static PostDocument read(String json) {
    return read(Json.parser(json));
  }

  /** Reads all that a parser has, and closes it. */
  public static PostDocument read(JsonParser json) {
    Members in = Members.readAll(json);
    return new PostDocument(in.textIfGiven("message"), in.textIfGiven("clientMessageId"));
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    if (message != null) {
      out.writeStringProperty("message", message);
    }
    if (clientMessageId != null) {
      out.writeStringProperty("clientMessageId", clientMessageId);
    }
  }

  @Override
  public String toString() {
    return "PostDocument[hidden]";
  }
}
