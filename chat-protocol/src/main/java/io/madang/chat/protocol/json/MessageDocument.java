package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.MessagePosted;
import tools.jackson.core.JsonGenerator;

/**
 * A message, as histories and {@code /topic/{roomId}} have it; the first three members are all that
 * the oldest clients know.
 *
 * @param dated whether the moment comes a second time as {@code createdAt}, where clients of the
 *     legacy contract look for it in a history
 */
public record MessageDocument(MessagePosted message, boolean dated) implements Document {

  /** For a topic. */
  public static MessageDocument live(MessagePosted message) {
    return new MessageDocument(message, false);
  }

  /** For an answer over HTTP. */
  public static MessageDocument stored(MessagePosted message) {
    return new MessageDocument(message, true);
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    String at = message.at().toString();
    out.writeNumberProperty("roomId", message.room().value());
    out.writeStringProperty("message", message.text().value());
    out.writeStringProperty("senderEmail", message.actor().email().value());
    out.writeNumberProperty("seq", message.seq().value());
    out.writeNumberProperty("senderId", message.actor().id().value());
    out.writeStringProperty("senderName", message.actor().name().value());
    out.writeStringProperty("sentAt", at);
    if (dated) {
      out.writeStringProperty("createdAt", at);
    }
    out.writeStringProperty("clientMessageId", message.clientMessageId().value());
  }
}
