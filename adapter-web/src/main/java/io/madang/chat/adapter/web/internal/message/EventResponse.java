package io.madang.chat.adapter.web.internal.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantJoined;
import io.madang.chat.domain.event.ParticipantLeft;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.room.Sequence;
import org.jspecify.annotations.Nullable;

/** An event of a room's log; the last four fields only where the type has them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@WireNames
record EventResponse(
    String type,
    long roomId,
    long seq,
    String at,
    long memberId,
    String memberName,
    String memberEmail,
    @Nullable String message,
    @Nullable String clientMessageId,
    @Nullable Long number,
    @Nullable Long targetSeq) {

  static EventResponse of(RoomEvent event) {
    return switch (event) {
      case MessagePosted posted ->
          of("message-posted", event)
              .with(
                  posted.text().value(), posted.clientMessageId().value(), posted.number().value());
      case MessageEdited edited ->
          of("message-edited", event).with(edited.target(), edited.text().value());
      case MessageRedacted redacted -> of("message-redacted", event).with(redacted.target(), null);
      case ParticipantJoined joined -> of("participant-joined", event);
      case ParticipantLeft left -> of("participant-left", event);
      case UnrecognisedEvent other -> of(other.kind().value(), event);
    };
  }

  private static EventResponse of(String type, RoomEvent event) {
    return new EventResponse(
        type,
        event.room().value(),
        event.seq().value(),
        event.at().toString(),
        event.actor().id().value(),
        event.actor().name().value(),
        event.actor().email().value(),
        null,
        null,
        null,
        null);
  }

  private EventResponse with(String text, String clientId, long count) {
    return new EventResponse(
        type, roomId, seq, at, memberId, memberName, memberEmail, text, clientId, count, null);
  }

  private EventResponse with(Sequence target, @Nullable String text) {
    return new EventResponse(
        type, roomId, seq, at, memberId, memberName, memberEmail, text, null, null, target.value());
  }
}
