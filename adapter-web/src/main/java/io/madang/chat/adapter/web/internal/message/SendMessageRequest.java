package io.madang.chat.adapter.web.internal.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.madang.chat.adapter.web.internal.json.ExactText;
import io.madang.chat.adapter.web.internal.json.Required;
import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.application.usecase.message.SendMessageCommand;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Holds what somebody says: never printed. Whoever it claims as its sender is not even read. */
@JsonIgnoreProperties(ignoreUnknown = true)
@WireNames
record SendMessageRequest(
    @JsonDeserialize(using = ExactText.class) @Nullable String message,
    @JsonDeserialize(using = ExactText.class) @Nullable String clientMessageId) {

  SendMessageCommand toCommand(Member sender, long roomId, @Nullable String idempotencyKey) {
    return new SendMessageCommand(
        sender,
        new RoomId(roomId),
        new MessageText(Required.text(message, "message")),
        clientId(idempotencyKey));
  }

  /** Two names for one act of sending would be two acts. */
  private Optional<ClientMessageId> clientId(@Nullable String idempotencyKey) {
    if (idempotencyKey != null
        && clientMessageId != null
        && !idempotencyKey.equals(clientMessageId)) {
      throw new InvalidValueException("clientMessageId", Fault.MALFORMED, "must equal the header");
    }
    return Optional.ofNullable(idempotencyKey)
        .or(() -> Optional.ofNullable(clientMessageId))
        .map(ClientMessageId::new);
  }

  @Override
  public String toString() {
    return "SendMessageRequest[hidden]";
  }
}
