package io.madang.chat.adapter.stomp.internal.frame;

import io.madang.chat.domain.event.MemberTyped;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantJoined;
import io.madang.chat.domain.event.ParticipantLeft;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.RoomSignal;
import io.madang.chat.domain.event.UnrecognisedEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of what a room's topics carry. */
public final class EventJson {

  private final JsonMapper json = JsonMapper.shared();

  /**
   * What {@code /topic/{roomId}} carries; the first three fields are all that the oldest clients
   * know.
   */
  byte[] message(MessagePosted posted) {
    ObjectNode body = json.createObjectNode();
    body.put("roomId", posted.room().value());
    body.put("message", posted.text().value());
    body.put("senderEmail", posted.actor().email().value());
    body.put("seq", posted.seq().value());
    body.put("senderId", posted.actor().id().value());
    body.put("senderName", posted.actor().name().value());
    body.put("sentAt", posted.at().toString());
    body.put("clientMessageId", posted.clientMessageId().value());
    return json.writeValueAsBytes(body);
  }

  /** What {@code /topic/{roomId}/events} carries for an event of the log. */
  byte[] event(RoomEvent event) {
    ObjectNode body = json.createObjectNode();
    body.put("type", type(event));
    body.put("roomId", event.room().value());
    body.put("seq", event.seq().value());
    body.put("at", event.at().toString());
    body.put("memberId", event.actor().id().value());
    body.put("memberName", event.actor().name().value());
    body.put("memberEmail", event.actor().email().value());
    describe(event, body);
    return json.writeValueAsBytes(body);
  }

  /**
   * What {@code /topic/{roomId}/events} carries for a signal: no {@code seq}, for it is not in the
   * log.
   */
  byte[] signal(RoomSignal signal) {
    ObjectNode body = json.createObjectNode();
    switch (signal) {
      case ReadCursorMoved moved -> {
        body.put("type", "read-cursor-moved");
        body.put("roomId", moved.room().value());
        body.put("memberId", moved.member().value());
        body.put("lastReadSeq", moved.upTo().value());
      }
      case MemberTyped typed -> {
        body.put("type", "typing");
        body.put("roomId", typed.room().value());
        body.put("memberId", typed.member().value());
        body.put("memberName", typed.name().value());
      }
    }
    return json.writeValueAsBytes(body);
  }

  private static String type(RoomEvent event) {
    return switch (event) {
      case MessagePosted posted -> "message-posted";
      case MessageEdited edited -> "message-edited";
      case MessageRedacted redacted -> "message-redacted";
      case ParticipantJoined joined -> "participant-joined";
      case ParticipantLeft left -> "participant-left";
      case UnrecognisedEvent other -> other.kind().value();
    };
  }

  private static void describe(RoomEvent event, ObjectNode body) {
    switch (event) {
      case MessagePosted posted -> {
        body.put("message", posted.text().value());
        body.put("clientMessageId", posted.clientMessageId().value());
        body.put("number", posted.number().value());
      }
      case MessageEdited edited -> {
        body.put("targetSeq", edited.target().value());
        body.put("message", edited.text().value());
      }
      case MessageRedacted redacted -> body.put("targetSeq", redacted.target().value());
      case ParticipantJoined joined -> {}
      case ParticipantLeft left -> {}
      case UnrecognisedEvent other -> {}
    }
  }
}
