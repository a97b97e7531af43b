package io.madang.chat.adapter.stomp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/**
 * Puts together what the container hands over in parts. A container that may do so needs no buffer
 * for the largest message at every socket, and most sockets never bring a large one. Not
 * thread-safe: a socket's parts come one after the other.
 */
final class MessageParts {

  private @Nullable StringBuilder text;
  private @Nullable ByteArrayOutputStream binary;

  /** The whole message if this is the end of it; none while more is to come. */
  Optional<WebSocketMessage<?>> add(WebSocketMessage<?> part) {
    return switch (part) {
      case TextMessage said when text != null || !said.isLast() -> addText(said);
      case BinaryMessage said when binary != null || !said.isLast() -> addBinary(said);
      default -> Optional.of(part);
    };
  }

  /** How much is waiting for the end of its message, in characters or bytes. */
  int waiting() {
    StringBuilder characters = text;
    ByteArrayOutputStream bytes = binary;
    return (characters == null ? 0 : characters.length()) + (bytes == null ? 0 : bytes.size());
  }

  private Optional<WebSocketMessage<?>> addText(TextMessage part) {
    StringBuilder characters = text == null ? new StringBuilder() : text;
    characters.append(part.getPayload());
    text = part.isLast() ? null : characters;
    return part.isLast() ? Optional.of(new TextMessage(characters)) : Optional.empty();
  }

  private Optional<WebSocketMessage<?>> addBinary(BinaryMessage part) {
    ByteArrayOutputStream bytes = binary == null ? new ByteArrayOutputStream() : binary;
    ByteBuffer payload = part.getPayload();
    byte[] said = new byte[payload.remaining()];
    payload.get(said);
    bytes.writeBytes(said);
    binary = part.isLast() ? null : bytes;
    return part.isLast() ? Optional.of(new BinaryMessage(bytes.toByteArray())) : Optional.empty();
  }
}
