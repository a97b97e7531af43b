package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/**
 * An event of a room's log. All have {@code type, roomId, seq, at, memberId, memberName,
 * memberEmail}; the rest depends on the type.
 *
 * <p>A new kind of event gets its type and its members in the three switches here, and nowhere else
 * on the wire. A type that this version does not know is read as an {@link UnrecognisedEvent}.
 */
public record EventDocument(RoomEvent event) implements Document {

  /**
   * The event that somebody else wrote; throws {@link MalformedDocumentException} if it is none.
   */
  public static RoomEvent read(byte[] json) {
    return event(Members.readAll(Json.parser(json, 0)));
  }

  /** The name of the event's kind on the wire. */
  public String type() {
    return switch (event) {
      case MessagePosted posted -> "message-posted";
      case MessageEdited edited -> "message-edited";
      case MessageRedacted redacted -> "message-redacted";
      case MemberJoined joined -> "participant-joined";
      case MemberLeft left -> "participant-left";
      case UnrecognisedEvent other -> other.kind().value();
    };
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    out.writeStringProperty("type", type());
    out.writeNumberProperty("roomId", event.room().value());
    out.writeNumberProperty("seq", event.seq().value());
    out.writeStringProperty("at", event.at().toString());
    out.writeNumberProperty("memberId", event.actor().id().value());
    out.writeStringProperty("memberName", event.actor().name().value());
    out.writeStringProperty("memberEmail", event.actor().email().value());
    writeRest(out);
  }

  private void writeRest(JsonGenerator out) {
    switch (event) {
      case MessagePosted posted -> {
        out.writeStringProperty("message", posted.text().value());
        out.writeStringProperty("clientMessageId", posted.clientMessageId().value());
        out.writeNumberProperty("number", posted.number().value());
      }
      case MessageEdited edited -> {
        out.writeNumberProperty("targetSeq", edited.target().value());
        out.writeStringProperty("message", edited.text().value());
      }
      case MessageRedacted redacted ->
          out.writeNumberProperty("targetSeq", redacted.target().value());
      case MemberJoined joined -> {}
      case MemberLeft left -> {}
      case UnrecognisedEvent other -> {}
    }
  }

  static RoomEvent event(Members in) {
    return Checked.value(() -> {
      RoomId room = new RoomId(in.number("roomId"));
      Sequence seq = new Sequence(in.number("seq"));
      return event(in, room, seq, actor(in), Times.instant(in.text("at")));
    });
  }

  private static RoomEvent event(Members in, RoomId room, Sequence seq, Member actor, Instant at) {
    String type = in.text("type");
    return switch (type) {
      case "message-posted" -> posted(in, room, seq, actor, at);
      case "message-edited" -> new MessageEdited(room, seq, target(in), actor, text(in), at);
      case "message-redacted" -> new MessageRedacted(room, seq, target(in), actor, at);
      case "participant-joined" -> new MemberJoined(room, seq, actor, at);
      case "participant-left" -> new MemberLeft(room, seq, actor, at);
      default -> new UnrecognisedEvent(room, seq, new EventKind(type), actor, at);
    };
  }

  private static MessagePosted posted(
      Members in, RoomId room, Sequence seq, Member actor, Instant at) {
    MessageNumber number = new MessageNumber(in.number("number"));
    ClientMessageId id = new ClientMessageId(in.text("clientMessageId"));
    return new MessagePosted(room, seq, number, actor, id, text(in), at);
  }

  private static Member actor(Members in) {
    return new Member(
        new MemberId(in.number("memberId")),
        new MemberName(in.text("memberName")),
        new EmailAddress(in.text("memberEmail")));
  }

  private static MessageText text(Members in) {
    return new MessageText(in.text("message"));
  }

  private static Sequence target(Members in) {
    return new Sequence(in.number("targetSeq"));
  }
}
