package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.protocol.stomp.Utf8;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a SEND asks to store. Whatever else the body claims, a sender for one, is not even looked
 * at.
 */
record MessageBody(MessageText text, Optional<ClientMessageId> clientMessageId) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Reads a body; the client message id may stand in a header instead. */
  static MessageBody read(byte[] body, @Nullable String idHeader) {
    JsonNode json = parse(body);
    JsonNode text = json.path("message");
    if (!text.isString()) {
      throw new InvalidValueException("message", Fault.MALFORMED, "must be a text");
    }
    return new MessageBody(new MessageText(text.stringValue()), id(json, idHeader));
  }

  private static Optional<ClientMessageId> id(JsonNode json, @Nullable String idHeader) {
    if (idHeader != null) {
      return Optional.of(new ClientMessageId(idHeader));
    }
    JsonNode id = json.path("clientMessageId");
    if (id.isMissingNode() || id.isNull()) {
      return Optional.empty();
    }
    return Optional.of(new ClientMessageId(id.isString() ? id.stringValue() : ""));
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(Utf8.decode(body, 0, body.length).orElseThrow(MessageBody::malformed));
    } catch (JacksonException notJson) {
      throw malformed();
    }
  }

  private static InvalidValueException malformed() {
    return new InvalidValueException("body", Fault.MALFORMED, "must be JSON with a message");
  }
}
