package io.madang.chat.protocol.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One request over a plain WebSocket, {@code madang.v1.json}: an object with a {@code type}, an
 * {@code id} if the client wants to recognise the answer, and what belongs to the type. Other
 * members are ignored. Never printed.
 */
public record RequestDocument(@Nullable RequestId id, Request request) implements Document {

  /** What the subprotocol is called in the handshake. */
  public static final String SUBPROTOCOL = "madang.v1.json";

  /**
   * The request that somebody wrote. Throws {@link MalformedDocumentException} if it is no object,
   * and {@link io.madang.chat.domain.InvalidValueException} if its id is none; whatever else is
   * wrong makes it a {@link Request.Unknown} or {@link Request.Invalid}, which can be answered.
   */
  public static RequestDocument read(byte[] json) {
    Members in = Members.readAll(Json.parser(json, 0));
    return new RequestDocument(RequestId.read(in), RequestMembers.read(in));
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    RequestMembers.writeType(request, out);
    if (id != null) {
      id.write(out);
    }
    RequestMembers.write(request, out);
  }

  @Override
  public String toString() {
    return "RequestDocument[hidden]";
  }
}
