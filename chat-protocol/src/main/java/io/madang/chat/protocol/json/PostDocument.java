package io.madang.chat.protocol.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A message that a client sends, not validated yet. A sender that the document names is ignored.
 * Never printed.
 */
public record PostDocument(@Nullable String message, @Nullable String clientMessageId)
    implements Document {

  /** Reads a document; throws {@link MalformedDocumentException} if it is not one. */
  public static PostDocument read(String json) {
    return read(Json.parser(json));
  }

  /**
   * The same with the id that was given elsewhere: whatever the document has in its place does not
   * count.
   */
  public static PostDocument readWithId(String json, String clientMessageId) {
    Members in = Members.readAll(Json.parser(json));
    return new PostDocument(in.textIfGiven("message"), clientMessageId);
  }

  /** Reads the parser's whole input and closes the parser. */
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
