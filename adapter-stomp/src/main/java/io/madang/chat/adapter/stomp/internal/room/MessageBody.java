package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.protocol.json.MalformedDocumentException;
import io.madang.chat.protocol.json.PostDocument;
import io.madang.chat.protocol.stomp.Utf8;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a SEND asks to store. */
record MessageBody(MessageText text, Optional<ClientMessageId> clientMessageId) {

  /** Reads a body; the client message id may stand in a header instead, which then counts alone. */
  static MessageBody read(byte[] body, @Nullable String idHeader) {
    PostDocument post = parse(body, idHeader);
    String text = post.message();
    if (text == null) {
      throw malformed();
    }
    return new MessageBody(
        new MessageText(text),
        Optional.ofNullable(post.clientMessageId()).map(ClientMessageId::new));
  }

  private static PostDocument parse(byte[] body, @Nullable String idHeader) {
    String json = Utf8.decode(body, 0, body.length).orElseThrow(MessageBody::malformed);
    try {
      return idHeader == null ? PostDocument.read(json) : PostDocument.readWithId(json, idHeader);
    } catch (MalformedDocumentException notOurs) {
      throw malformed();
    }
  }

  private static InvalidValueException malformed() {
    return new InvalidValueException("body", Fault.MALFORMED, "must be JSON with a message");
  }
}
