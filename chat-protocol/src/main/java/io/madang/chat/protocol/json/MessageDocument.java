package io.madang.chat.protocol.json;

import io.madang.chat.domain.message.Message;
import tools.jackson.core.JsonGenerator;

/**
 * A message, as in a history and on {@code /topic/{roomId}}. Clients of the original contract know
 * the first three members only.
 *
 * @param dated whether the time is repeated as {@code createdAt}, where clients of the original
 *     contract expect it in a history
 */
public record MessageDocument(Message message, boolean dated) implements Document {

  /** The form on a topic. */
  public static MessageDocument live(Message message) {
    return new MessageDocument(message, false);
  }

  /** The form in a response over HTTP. */
  public static MessageDocument stored(Message message) {
    return new MessageDocument(message, true);
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    String at = message.at().toString();
    out.writeNumberProperty("roomId", message.room().value());
    out.writeStringProperty("message", message.text().value());
    out.writeStringProperty("senderEmail", message.sender().email().value());
    out.writeNumberProperty("seq", message.seq().value());
    out.writeNumberProperty("senderId", message.sender().id().value());
    out.writeStringProperty("senderName", message.sender().name().value());
    out.writeStringProperty("sentAt", at);
    if (dated) {
      out.writeStringProperty("createdAt", at);
    }
    out.writeStringProperty("clientMessageId", message.clientMessageId().value());
  }
}
